package eu.masp.competences.occupations;

import eu.masp.matching.embedding.Embeddings;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the model that English stories are read with, after the start and beside the visitors. Without it words alone count. */
@Component
class SentenceModel {
    private static final Logger LOG = LoggerFactory.getLogger(SentenceModel.class);
    /** The first visitors come first. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(5);

    private final SkillTaxonomies taxonomies;
    private final boolean wanted;

    SentenceModel(SkillTaxonomies taxonomies, @Value("${masp.sentence-model}") boolean wanted) {
        this.taxonomies = taxonomies;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (wanted) {
            Thread.ofPlatform().name("sentence-model").daemon().priority(Thread.MIN_PRIORITY).start(this::loadLater);
        }
    }

    private void loadLater() {
        try {
            Thread.sleep(AFTER_THE_START);
            load(Embeddings.load());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("English stories are read by words alone: preparing the sentence model failed ({}).",
                    e.getClass().getSimpleName());
        }
    }

    void load(Embeddings.Loading loading) {
        loading.model().ifPresentOrElse(model -> {
            taxonomies.readByMeaning(new OneByOne(model));
            LOG.info("English stories are read by meaning too ({}).", model.model());
        }, () -> LOG.warn("English stories are read by words alone: the sentence model cannot be used, {}.",
                loading.problem()));
    }

    /** Makes vectors in the thread that asks: what is prepared beside the visitors takes one processor and not all. */
    private record OneByOne(Embeddings maker) implements Embeddings {
        @Override
        public String model() {
            return maker.model();
        }

        @Override
        public boolean speaks(String language) {
            return maker.speaks(language);
        }

        @Override
        public float[][] of(List<String> texts) {
            return texts.stream().map(text -> maker.of(List.of(text))[0]).toArray(float[][]::new);
        }
    }
}
