package dev.greenroom.statement.web;

import dev.greenroom.page.Page;
import dev.greenroom.statement.StatementShelf;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells anybody who holds a statement whether it is genuine: its totals only, and only with the code on the paper. */
@Page
class VerificationPage {
    private static final int LONGEST = 64;

    private final StatementShelf shelf;

    VerificationPage(StatementShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/verify")
    String ask() {
        return "statements/verify";
    }

    @GetMapping("/verify/{number}")
    String verify(@PathVariable String number, @RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("number", number.length() > LONGEST ? "" : number);
        model.addAttribute("statement", shelf.genuine(number, code.strip()).orElse(null));
        model.addAttribute("asked", true);
        return "statements/verify";
    }
}
