package eu.masp.grants.desk.payments;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An order to the bank as ISO 20022 pain.001.001.09, within the rules of the SEPA credit transfer (EPC 132-08). */
final class Pain001 {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int NAME = 70;
    private static final int WORDS = 140;
    private static final int CENTS = 2;

    private final XMLStreamWriter xml;

    private Pain001(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(BankOrder order) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            new Pain001(xml).document(order);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void document(BankOrder order) throws XMLStreamException {
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "Document");
        xml.writeDefaultNamespace(NAMESPACE);
        open("CstmrCdtTrfInitn");
        open("GrpHdr");
        leaf("MsgId", order.id());
        leaf("CreDtTm", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(order.made().truncatedTo(ChronoUnit.SECONDS)));
        sums(order);
        open("InitgPty");
        leaf("Nm", SepaText.of(order.from().name(), NAME));
        close(2);
        payment(order);
        close(2);
    }

    private void sums(BankOrder order) throws XMLStreamException {
        leaf("NbOfTxs", Integer.toString(order.transfers().size()));
        leaf("CtrlSum", euros(order.cents()));
    }

    private void payment(BankOrder order) throws XMLStreamException {
        open("PmtInf");
        leaf("PmtInfId", order.id());
        leaf("PmtMtd", "TRF");
        // One line for each payment on the body's statement, so that each is found again.
        leaf("BtchBookg", "false");
        sums(order);
        within("PmtTpInf", "SvcLvl", "Cd", "SEPA");
        within("ReqdExctnDt", "Dt", order.executionDate().toString());
        within("Dbtr", "Nm", SepaText.of(order.from().name(), NAME));
        within("DbtrAcct", "Id", "IBAN", order.from().iban());
        if (order.from().bic().isEmpty()) {
            within("DbtrAgt", "FinInstnId", "Othr", "Id", "NOTPROVIDED");
        } else {
            within("DbtrAgt", "FinInstnId", "BICFI", order.from().bic());
        }
        leaf("ChrgBr", "SLEV");
        for (BankOrder.Transfer transfer : order.transfers()) {
            transfer(transfer);
        }
        close(1);
    }

    private void transfer(BankOrder.Transfer transfer) throws XMLStreamException {
        open("CdtTrfTxInf");
        within("PmtId", "EndToEndId", transfer.reference());
        open("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "EUR");
        xml.writeCharacters(euros(transfer.cents()));
        close(2);
        within("Cdtr", "Nm", SepaText.of(transfer.name(), NAME));
        within("CdtrAcct", "Id", "IBAN", transfer.iban());
        within("RmtInf", "Ustrd", SepaText.of(transfer.words(), WORDS));
        close(1);
    }

    /** The last two are an element and its text, those before what they stand in. */
    private void within(String... path) throws XMLStreamException {
        for (int i = 0; i < path.length - 2; i++) {
            open(path[i]);
        }
        leaf(path[path.length - 2], path[path.length - 1]);
        close(path.length - 2);
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void leaf(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void close(int levels) throws XMLStreamException {
        for (int i = 0; i < levels; i++) {
            xml.writeEndElement();
        }
    }

    private static String euros(long cents) {
        return BigDecimal.valueOf(cents, CENTS).toPlainString();
    }
}
