package eu.masp.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page and the pages about MASP itself. */
@Controller
class InformationPages {
    @GetMapping("/")
    String home() {
        return "shell/home";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "shell/privacy";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "shell/accessibility";
    }

    @GetMapping("/help")
    String help() {
        return "shell/help";
    }

    @GetMapping("/about")
    String about() {
        return "shell/about";
    }
}
