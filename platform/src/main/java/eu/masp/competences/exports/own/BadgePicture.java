package eu.masp.competences.exports.own;

import eu.masp.competences.exports.own.BadgeLayout.Line;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The picture of a badge, with the badge itself baked into it (Open Badges 3.0, 5.3.2). Drawn by us, of shapes and text only. */
final class BadgePicture {

    private BadgePicture() {
    }

    /**
     * @param title of the competence
     * @param level what was found, in words
     * @param basis what it rests on
     * @param issuer who answers for it
     */
    static String svg(String credential, String title, String level, String basis, String issuer) {
        String text = BadgeLayout.of(title, level, basis, issuer).stream().map(BadgePicture::line)
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 512 512" role="img">
                <openbadges:credential verify="%s"></openbadges:credential>
                <title>%s</title>
                <rect width="512" height="512" rx="40" fill="#0059b3"/>
                <rect x="20" y="100" width="472" height="304" rx="16" fill="#ffffff"/>
                <circle cx="256" cy="88" r="60" fill="#ffffff" stroke="#0059b3" stroke-width="10"/>
                <path d="M226 90l22 22 40-46" fill="none" stroke="#0059b3" stroke-width="14" stroke-linecap="round" stroke-linejoin="round"/>
                %s</svg>
                """
                .formatted(escaped(credential), escaped(title + " – " + level + ". " + basis), text);
    }

    private static String line(Line line) {
        return "<text x=\"256\" y=\"" + line.y() + "\" font-family=\"'Titillium Web', Arial, sans-serif\" font-size=\""
                + line.size() + "\" font-weight=\"" + (line.bold() ? "bold" : "normal")
                + "\" text-anchor=\"middle\" fill=\"" + line.colour() + "\">" + escaped(line.words()) + "</text>\n";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text, "UTF-8");
    }
}
