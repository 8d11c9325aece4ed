package dev.greenroom.oversight.web;

import dev.greenroom.oversight.FourEyesCheck;
import dev.greenroom.page.Page;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether two people did what two people must do, for auditors. */
@Page
class FourEyesPage {
    private final FourEyesCheck check;

    FourEyesPage(FourEyesCheck check) {
        this.check = check;
    }

    @GetMapping("/audit/four-eyes")
    @RolesAllowed("AUDITOR")
    String fourEyes(Model model) {
        model.addAttribute("result", check.check());
        return "oversight/four-eyes";
    }
}
