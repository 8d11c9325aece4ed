package dev.greenroom.page;

import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Refusals of page controllers, in the look of all pages. What else goes wrong ends in the error pages. */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {
    @ExceptionHandler
    ModelAndView notFound(NotFound problem) {
        return page("error/404", HttpStatus.NOT_FOUND);
    }

    /** An id that cannot be one, a page number that is none: no such page. */
    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    ModelAndView noSuchAddress() {
        return page("error/404", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView forbidden(AccessDeniedException problem) {
        return page("error/403", HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    ModelAndView wrongState(WrongState problem) {
        return page("error/refused", HttpStatus.CONFLICT).addObject("refused", problem.getMessage());
    }

    @ExceptionHandler
    ModelAndView rejected(Rejected problem) {
        return page("error/refused", HttpStatus.UNPROCESSABLE_ENTITY).addObject("faults", problem.faults());
    }

    private static ModelAndView page(String template, HttpStatus status) {
        var page = new ModelAndView(template);
        page.setStatus(status);
        return page;
    }
}
