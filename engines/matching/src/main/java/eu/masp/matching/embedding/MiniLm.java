package eu.masp.matching.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * all-MiniLM-L6-v2, quantised to eight bits: an English sentence model of 384 dimensions (sentence-transformers, Apache 2.0), as the
 * jar of LangChain4j brings it. Each text is run alone, since eight-bit arithmetic would make its vector depend on its neighbours.
 */
final class MiniLm implements Embeddings {

    private static final String FILES = "/all-minilm-l6-v2-q";
    private static final int MOST_TOKENS = 128;
    /** Room for a command line of half a million signs; only what is used is taken. */
    private static final long STACK_BYTES = 128L << 20;

    /** The first try is remembered, so that a machine on which the model does not run is asked once. */
    private static final class Loaded {
        static final Loading MODEL = withRoom(MiniLm::tryToLoad);
    }

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece pieces;

    private MiniLm(OrtEnvironment environment, OrtSession session, WordPiece pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    static Loading load() {
        return Loaded.MODEL;
    }

    private static Loading without(String problem) {
        return new Loading(Optional.empty(), problem);
    }

    /**
     * Loads in a thread with a large stack: ONNX Runtime (1.29) reads the command line of the process with a regular expression that
     * goes one call deeper with each sign of it, some 260 bytes a sign. With a class path of 8,000 signs that is more than a thread of
     * Java has by default, and the whole process ends without a word.
     */
    private static Loading withRoom(Supplier<Loading> loading) {
        AtomicReference<@Nullable Loading> loaded = new AtomicReference<>();
        Thread roomy = new Thread(null, () -> loaded.set(loading.get()), "sentence-model-loading", STACK_BYTES);
        try {
            roomy.start();
            roomy.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (OutOfMemoryError e) {
            return without("there is no room for its thread (" + e.getMessage() + ")");
        }
        Loading done = loaded.get();
        return done == null ? without("its loading was interrupted") : done;
    }

    private static Loading tryToLoad() {
        byte[] model = resource(FILES + ".onnx");
        byte[] tokens = resource(FILES + "-tokenizer.json");
        if (model == null || tokens == null) {
            return without("its files are not among the program's");
        }
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession.SessionOptions options = new OrtSession.SessionOptions();
            // One thread a text: many texts run side by side instead, and the sums are always added in the same order.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return new Loading(Optional.of(new MiniLm(environment, environment.createSession(model, options),
                    new WordPiece(vocabulary(tokens)))), "");
        } catch (OrtException | LinkageError | RuntimeException e) {
            // The model is a help, not a need: a machine without its native library matches by words.
            return without("ONNX Runtime does not run on this machine (" + e.getClass().getSimpleName() + ": "
                    + e.getMessage() + ")");
        }
    }

    private static byte @Nullable [] resource(String name) {
        try (InputStream stream = MiniLm.class.getResourceAsStream(name)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> vocabulary(byte[] tokens) {
        JsonNode words = JsonMapper.builder().build().readTree(tokens).path("model").path("vocab");
        Map<String, Integer> vocabulary = new HashMap<>();
        words.properties().forEach(word -> vocabulary.put(word.getKey(), word.getValue().asInt()));
        return vocabulary;
    }

    @Override
    public String model() {
        return "all-MiniLM-L6-v2-q";
    }

    @Override
    public boolean speaks(String language) {
        return language.equals("en");
    }

    @Override
    public float[][] of(List<String> texts) {
        float[][] vectors = new float[texts.size()][];
        IntStream.range(0, texts.size()).parallel().forEach(i -> vectors[i] = of(texts.get(i)));
        return vectors;
    }

    private float[] of(String text) {
        long[] ids = pieces.tokens(text, MOST_TOKENS);
        long[] ones = new long[ids.length];
        java.util.Arrays.fill(ones, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][ids.length]);
                OrtSession.Result result = session
                        .run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return meanOfLengthOne(((float[][][]) result.get(0).getValue())[0]);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model failed", e);
        }
    }

    private static float[] meanOfLengthOne(float[][] tokens) {
        float[] mean = new float[tokens[0].length];
        for (float[] token : tokens) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += token[i];
            }
        }
        double square = 0;
        for (float value : mean) {
            square += (double) value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= length;
        }
        return mean;
    }
}
