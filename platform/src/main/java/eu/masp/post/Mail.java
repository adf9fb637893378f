package eu.masp.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The SMTP server that takes our letters, if there is one. */
@Component
class Mail {
    private static final String SECONDS_10 = "10000";
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;

    private final @Nullable JavaMailSenderImpl server;
    private final String from;

    Mail(PostSettings settings) {
        this.server = settings.smtpUrl().isBlank() ? null : server(settings.smtpUrl());
        this.from = settings.mailFrom().isBlank() ? "masp@localhost" : settings.mailFrom();
    }

    boolean works() {
        return server != null;
    }

    /** The same id each time the same letter is sent, so that a mailbox recognises a repetition. */
    void send(UUID id, String to, String language, String subject, String text) throws MessagingException {
        JavaMailSenderImpl sender = java.util.Objects.requireNonNull(server, "no SMTP server");
        MimeMessage message = new WithId(sender, "<" + id + "@masp>");
        MimeMessageHelper parts = new MimeMessageHelper(message, "UTF-8");
        parts.setFrom(from);
        parts.setTo(to);
        parts.setSubject(subject);
        parts.setText(text);
        message.setHeader("Content-Language", language);
        // Machines that answer for people on holiday leave it alone.
        message.setHeader("Auto-Submitted", "auto-generated");
        sender.send(message);
    }

    private static JavaMailSenderImpl server(String url) {
        URI address = URI.create(url);
        boolean tls = "smtps".equals(address.getScheme());
        if (address.getHost() == null || !tls && !"smtp".equals(address.getScheme())) {
            throw new IllegalArgumentException(
                    "MASP_SMTP_URL must look like smtp://user:password@host:587 or smtps://…");
        }
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setProtocol(tls ? "smtps" : "smtp");
        sender.setHost(address.getHost());
        sender.setPort(address.getPort() > 0 ? address.getPort() : tls ? SUBMISSION_OVER_TLS : SUBMISSION);
        Properties properties = sender.getJavaMailProperties();
        String protocol = "mail." + sender.getProtocol() + ".";
        String user = address.getUserInfo();
        if (user != null) {
            String[] parts = user.split(":", 2);
            sender.setUsername(parts[0]);
            sender.setPassword(parts.length > 1 ? parts[1] : "");
            properties.put(protocol + "auth", "true");
        }
        properties.put(protocol + "starttls.enable", "true");
        // A password never goes over an open line, unless the server is this computer.
        properties.put(protocol + "starttls.required",
                Boolean.toString(!tls && user != null && !local(address.getHost())));
        properties.put(protocol + "ssl.checkserveridentity", "true");
        properties.put(protocol + "connectiontimeout", SECONDS_10);
        properties.put(protocol + "timeout", SECONDS_10);
        properties.put(protocol + "writetimeout", SECONDS_10);
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }

    private static boolean local(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    private static final class WithId extends MimeMessage {
        private final String id;

        WithId(JavaMailSenderImpl sender, String id) {
            super(sender.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
