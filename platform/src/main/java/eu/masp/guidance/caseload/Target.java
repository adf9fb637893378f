package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.GuidanceCase.HandOver;

/** To whom a case could go. */
public record Target(String id, String title, HandOver to) {}
