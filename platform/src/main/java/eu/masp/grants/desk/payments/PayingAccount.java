package eu.masp.grants.desk.payments;

/**
 * The account from which a body pays.
 *
 * @param bic of the bank; empty where it is not told, which SEPA allows
 */
public record PayingAccount(String body, String name, String iban, String bic) {}
