package eu.masp.learning;

import eu.masp.competences.TrainingOffers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers the modules wherever a competence is spoken of. */
@Component
class ModuleOffers implements TrainingOffers {
    private final Modules modules;

    ModuleOffers(Modules modules) {
        this.modules = modules;
    }

    @Override
    public List<Offer> training(String competence) {
        return modules.all().stream().filter(module -> module.competence().equals(competence))
                .map(module -> new Offer(module.title(), module.minutes(), "/learning/modules/" + module.id()))
                .toList();
    }
}
