package dev.greenroom.page.web;

import dev.greenroom.page.Page;
import org.springframework.web.bind.annotation.GetMapping;

/** What this is, and where to go on. */
@Page
class StartPage {
    @GetMapping("/")
    String start() {
        return "start";
    }
}
