package eu.masp.shell;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Longer texts of the content, written in CommonMark with tables. HTML within them is shown as it is typed, addresses other than
 * http, https and mailto lose their target, pictures become their description: a text brings words and nothing else.
 */
public final class Markdown {
    private static final int DEEPEST = 6;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true)
            .sanitizeUrls(true).attributeProviderFactory(_ -> Markdown::style).build();

    private Markdown() {
    }

    /**
     * For a template.
     *
     * @param markdown the text
     * @param under the level of the heading that the text stands under, 1 to 5: its own first level comes one below
     */
    public static Content under(int under, String markdown) {
        String html = html(under, markdown);
        return output -> output.writeContent(html);
    }

    /** The same as HTML, with nothing in it that a browser would carry out. */
    public static String html(int under, String markdown) {
        if (under < 1 || under >= DEEPEST) {
            throw new IllegalArgumentException("A text stands under a heading of level 1 to 5, not " + under + ".");
        }
        Node document = PARSER.parse(markdown);
        int first = firstLevel(document);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(DEEPEST, heading.getLevel() - first + under + 1));
                visitChildren(heading);
            }

            @Override
            public void visit(Image image) {
                visitChildren(image);
                while (image.getFirstChild() != null) {
                    image.insertBefore(image.getFirstChild());
                }
                image.unlink();
            }
        });
        return RENDERER.render(document);
    }

    /** The words alone: for a search, a letter, a description. */
    public static String plain(String markdown) {
        StringBuilder words = new StringBuilder();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral()).append(' ');
            }
        });
        return words.toString().strip();
    }

    private static int firstLevel(Node document) {
        int[] least = {DEEPEST};
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                least[0] = Math.min(least[0], heading.getLevel());
            }
        });
        return least[0];
    }

    private static void style(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableBlock) {
            attributes.put("class", "masp-md-table");
        }
    }
}
