package eu.masp.learning;

import eu.masp.competences.CompetenceFramework;
import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;

/** The page of a module. */
record ModulePage(LearningModule module, CompetenceFramework framework, Modules modules, Language language) {

    /** @param wrong the key of what is wrong with the reflection; empty: nothing */
    ModelAndView of(Optional<Progress> progress, String reflection, boolean signedIn, String wrong) {
        Map<String, Object> model = new HashMap<>();
        model.put("module", module);
        model.put("language", language);
        model.put("competence", framework.find(module.competence()).map(each -> each.title().in(language)).orElse(""));
        model.put("progress", progress);
        model.put("remindOn", progress.map(Progress::remindOn).map(new Figures(language)::date).orElse(""));
        model.put("reflection", reflection);
        model.put("signedIn", signedIn);
        model.put("wrong", wrong);
        model.put("longest", ProgressController.LONGEST);
        model.put("paths", modules.paths().stream().filter(path -> path.modules().contains(module.id())).toList());
        return new ModelAndView("learning/module", model);
    }
}
