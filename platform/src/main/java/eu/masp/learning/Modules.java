package eu.masp.learning;

import java.util.List;
import java.util.Optional;

/** The modules and paths of the content; none where it has none. */
public record Modules(List<LearningModule> all, List<LearningPath> paths) {

    public Optional<LearningModule> find(String id) {
        return all.stream().filter(module -> module.id().equals(id)).findFirst();
    }

    public Optional<LearningPath> findPath(String id) {
        return paths.stream().filter(path -> path.id().equals(id)).findFirst();
    }

    public List<LearningModule> of(LearningPath path) {
        return path.modules().stream().flatMap(id -> find(id).stream()).toList();
    }
}
