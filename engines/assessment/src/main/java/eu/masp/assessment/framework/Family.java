package eu.masp.assessment.framework;

import eu.masp.measures.Text;

/** Competences that are measured together, on one scale. */
public record Family(String id, Text title, Text says) {}
