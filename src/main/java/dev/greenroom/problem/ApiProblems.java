package dev.greenroom.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what controllers throw into problems for the API and into error pages for browsers. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> rejected(Rejected rejected, WebRequest request) {
        return answer(Problems.rejected(rejected.faults()), new HttpHeaders(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> wrongState(WrongState wrong, WebRequest request) {
        return answer(HttpStatus.CONFLICT, wrong.getMessage(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> notFound(NotFound notFound, WebRequest request) {
        return answer(HttpStatus.NOT_FOUND, null, request);
    }

    @ExceptionHandler({
        DataIntegrityViolationException.class,
        ObjectOptimisticLockingFailureException.class,
        PessimisticLockingFailureException.class
    })
    @Nullable
    ResponseEntity<Object> collision(Exception collision, WebRequest request) {
        var reference = Unforeseen.log(collision);
        return answer(HttpStatus.CONFLICT, "Somebody else changed this at the same time (" + reference + ").", request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> tooLarge(TooLarge body, WebRequest request) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "The body may have at most 1 MB.", request);
    }

    /** What the firewall found only when a parameter was read. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> hostile(RequestRejectedException hostile, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, null, request);
    }

    /** Left to the security filters, which know whether somebody is logged in. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leave(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unforeseen(Exception error, WebRequest request) {
        var reference = Unforeseen.log(error);
        var declared = AnnotatedElementUtils.findMergedAnnotation(error.getClass(), ResponseStatus.class);
        if (declared != null) {
            return answer(declared.code(), declared.reason().isEmpty() ? null : declared.reason(), request);
        }
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong; the log has it as " + reference + ".",
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge) {
                return answer(HttpStatus.PAYLOAD_TOO_LARGE, "The body may have at most 1 MB.", request);
            }
        }
        return answer(Problems.rejected(List.of(Unreadable.fault(unreadable))), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var faults = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new Fault(error.getField(), "INVALID", "is not valid"))
                .toList();
        return answer(Problems.rejected(faults), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problems.rejected(List.of(new Fault("", "INVALID", "is not valid"))), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var fault = new Fault(missing.getParameterName(), "MISSING", "is required");
        return answer(Problems.rejected(List.of(fault)), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!(mismatch instanceof MethodArgumentTypeMismatchException argument)) {
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, null, request);
        }
        // In a path a wrong id is just an id that nobody has.
        return argument.getParameter().hasParameterAnnotation(PathVariable.class)
                ? answer(HttpStatus.NOT_FOUND, null, request)
                : answer(
                        Problems.rejected(List.of(new Fault(argument.getName(), "WRONG_TYPE", "is not valid"))),
                        headers,
                        request);
    }

    /** All else that Spring MVC refuses: its status and headers, none of its words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problems.of(status, null), headers, request);
    }

    private static @Nullable ResponseEntity<Object> answer(
            HttpStatus status, @Nullable String detail, WebRequest request) {
        return answer(Problems.of(status, detail), new HttpHeaders(), request);
    }

    private static @Nullable ResponseEntity<Object> answer(
            ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        var http = (ServletWebRequest) request;
        var response = http.getResponse();
        if (response == null || response.isCommitted()) {
            return null;
        }
        if (ErrorPages.wantsPage(http.getRequest())) {
            return page(problem, http.getRequest(), response);
        }
        var sent = new HttpHeaders(headers);
        sent.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, sent, problem.getStatus());
    }

    private static @Nullable ResponseEntity<Object> page(
            ProblemDetail problem, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(ErrorPages.PROBLEM, problem);
        try {
            response.sendError(problem.getStatus());
            return null;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
