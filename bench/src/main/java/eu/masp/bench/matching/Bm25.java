package eu.masp.bench.matching;

import eu.masp.matching.Concept;
import eu.masp.matching.Kind;
import eu.masp.matching.Labels;
import eu.masp.matching.Taxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** What one would reach for instead: Lucene as it comes, one document a concept with its names and description, ranked by BM25. */
final class Bm25 {

    /** Kept, so that its level is: Lucene would warn of a faster way that needs an option of Java. */
    private static final Logger QUIET = Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        QUIET.setLevel(Level.SEVERE);
        // A long text has more words than a query usually may.
        IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
    }

    private static final String TEXT = "text";
    private static final String URI = "uri";
    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    Bm25(Taxonomy taxonomy, Kind kind, String language) {
        this.analyzer = language.equals("it") ? new ItalianAnalyzer() : new EnglishAnalyzer();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Concept concept : taxonomy.all(kind)) {
                Labels labels = concept.labels().get(language);
                if (labels != null) {
                    Document document = new Document();
                    document.add(new StringField(URI, concept.uri(), Field.Store.YES));
                    document.add(new TextField(TEXT, labels.preferred() + "\n" + String.join("\n", labels.others())
                            + "\n" + labels.description(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** URIs, best first. */
    List<String> find(String text, int top) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                query.add(new TermQuery(new Term(TEXT, term.toString())), Occur.SHOULD);
            }
            tokens.end();
            List<String> uris = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query.build(), top).scoreDocs) {
                uris.add(searcher.storedFields().document(found.doc).get(URI));
            }
            return uris;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
