package eu.masp.organisations.web;

import eu.masp.measures.CodeList;
import eu.masp.organisations.Firm;
import eu.masp.organisations.LegalForm;
import eu.masp.people.CodiceFiscale;
import eu.masp.people.Iban;
import eu.masp.people.PartitaIva;
import eu.masp.shell.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form in which a firm is entered or changed, read field by field. */
record FirmForm(Form form, List<CodeList.Code> comuni, @Nullable Firm firm) {
    private static final int LONGEST_NAME = 200;

    static FirmForm of(Firm firm, String comune) {
        Map<String, String> values = new HashMap<>(Map.of("name", firm.name(), "form", firm.legalForm().word(),
                "partita-iva", firm.partitaIva(), "codice-fiscale", firm.codiceFiscale(), "comune", comune, "version",
                String.valueOf(firm.version())));
        values.put("iban", firm.iban().isEmpty() ? "" : new Iban(firm.iban()).grouped());
        values.put("road-freight", firm.roadFreight() ? "yes" : "");
        return new FirmForm(Form.of(values), List.of(), firm);
    }

    /** @param id the firm's id if all is well */
    static FirmForm read(Map<String, String> sent, Comuni comuni, UUID id, boolean demonstration) {
        Form form = Form.of(sent);
        String name = form.value("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            form.reject("name", "organisations.wrong.name");
        }
        Optional<LegalForm> legalForm = LegalForm.find(form.value("form"));
        if (legalForm.isEmpty()) {
            form.reject("form", "organisations.wrong.form");
        }
        Optional<String> partitaIva = partitaIva(form, legalForm);
        Optional<String> codiceFiscale = codiceFiscale(form, legalForm);
        List<CodeList.Code> found = comuni.find(form.value("comune-code").isEmpty() ? form.value("comune")
                : form.value("comune-code"));
        if (found.size() != 1) {
            form.reject("comune", found.isEmpty() ? "organisations.wrong.comune" : "organisations.wrong.comuni");
        }
        Optional<String> iban = form.value("iban").isEmpty() ? Optional.of("")
                : Iban.parse(form.value("iban")).map(Iban::number);
        if (iban.isEmpty()) {
            form.reject("iban", "organisations.wrong.iban");
        }
        if (form.isWrong()) {
            return new FirmForm(form, found.size() > 1 ? found : List.of(), null);
        }
        return new FirmForm(form, List.of(), new Firm(id, name, legalForm.orElseThrow(), partitaIva.orElseThrow(),
                codiceFiscale.orElseThrow(), found.getFirst().code(), iban.orElseThrow(),
                form.value("road-freight").equals("yes"), version(form), demonstration));
    }

    private static Optional<String> partitaIva(Form form, Optional<LegalForm> legalForm) {
        boolean needed = legalForm.filter(each -> each != LegalForm.ASSOCIATION && each != LegalForm.OTHER).isPresent();
        if (form.value("partita-iva").isEmpty() && !needed) {
            return Optional.of("");
        }
        PartitaIva.fault(form.value("partita-iva"))
                .ifPresent(fault -> form.reject("partita-iva", "organisations.wrong.partita-iva." + fault.word()));
        return PartitaIva.parse(form.value("partita-iva")).map(PartitaIva::number);
    }

    /** A person's own code; of anybody else eleven digits with the same check as a partita IVA. */
    private static Optional<String> codiceFiscale(Form form, Optional<LegalForm> legalForm) {
        boolean person = legalForm.map(LegalForm::person).orElse(false);
        String typed = form.value("codice-fiscale");
        Optional<String> code = person ? CodiceFiscale.parse(typed).map(CodiceFiscale::code)
                : PartitaIva.parse(typed).map(PartitaIva::number);
        if (code.isEmpty()) {
            form.reject("codice-fiscale", person ? "organisations.wrong.codice-fiscale.person"
                    : "organisations.wrong.codice-fiscale." + PartitaIva.fault(typed).orElseThrow().word());
        }
        return code;
    }

    private static int version(Form form) {
        String text = form.value("version");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 1;
    }
}
