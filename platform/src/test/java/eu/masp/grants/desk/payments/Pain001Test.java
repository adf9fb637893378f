package eu.masp.grants.desk.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Against the schema that ISO publishes, as a library for German banks carries it along. */
public class Pain001Test {
    private static final BankOrder.Transfer ANNA = new BankOrder.Transfer("0123456789abcdef0123456789abcdef", 20_000,
            "Anna D’Àngelo & Co. <b>", "IT60X0542811101000000123456", "dote-2011 domanda 1 rimborso 2");

    @Test
    void isValidByThePublishedSchema() {
        assertThatNoException().isThrownBy(() -> validate(Pain001.write(order("UNCRITMM", ANNA))));
        assertThatNoException().isThrownBy(() -> validate(Pain001.write(order("", ANNA, ANNA))));
        String wrong = text(Pain001.write(order("", ANNA))).replace("<PmtMtd>TRF", "<PmtMtd>TRX");
        assertThatExceptionOfType(SAXException.class)
                .isThrownBy(() -> validate(wrong.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sumsAreToTheCentAndNamesInLettersThatEveryBankTakes() {
        BankOrder.Transfer small = new BankOrder.Transfer("f".repeat(32), 1, "Łukasz Müller", ANNA.iban(), "x");
        String xml = text(Pain001.write(order("", ANNA, small)));
        assertThat(xml).contains("<NbOfTxs>2</NbOfTxs><CtrlSum>200.01</CtrlSum>",
                "<InstdAmt Ccy=\"EUR\">0.01</InstdAmt>", "<Nm>Anna D'Angelo Co. b</Nm>", "<Nm>Lukasz Muller</Nm>",
                "<Id>NOTPROVIDED</Id>", "<Dt>2026-11-23</Dt>");
    }

    @Test
    void theSameOrderIsTheSameFile() {
        assertThat(Pain001.write(order("", ANNA))).isEqualTo(Pain001.write(order("", ANNA)));
    }

    @Test
    void banksDoNotWorkAtEasterNorOnTheFirstOfMay() {
        assertThat(TargetDays.after(LocalDate.of(2026, 4, 2))).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(TargetDays.after(LocalDate.of(2026, 4, 30))).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(TargetDays.after(LocalDate.of(2026, 12, 24))).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(TargetDays.open(LocalDate.of(2028, 2, 29))).isTrue();
    }

    /** @throws SAXException where the file is not as the schema says */
    public static void validate(byte[] file) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Pain001Test.class.getResource("/pain.001.001.09.xsd")).newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    private static BankOrder order(String bic, BankOrder.Transfer... transfers) {
        return new BankOrder("0a".repeat(16), LocalDateTime.of(2026, 11, 22, 10, 30, 59, 123),
                LocalDate.of(2026, 11, 23),
                new PayingAccount("asl-bergamo", "ASL della Provincia di Bergamo", "IT60X0542811101000000123456", bic),
                List.of(transfers));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
