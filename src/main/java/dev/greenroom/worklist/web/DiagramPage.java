package dev.greenroom.worklist.web;

import dev.greenroom.page.Page;
import dev.greenroom.problem.NotFound;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The process diagrams for the viewer on the task page: the same files that the engine runs. */
@Page
class DiagramPage {
    private static final Pattern PROCESS = Pattern.compile("[a-z]+(-[a-z]+)*");

    @GetMapping("/diagrams/{process}.bpmn")
    @RolesAllowed({"COMPLIANCE", "COACH", "NETWORK_MANAGER", "FINANCE", "FINANCE_APPROVER", "AUDITOR", "ADMIN"})
    ResponseEntity<Resource> diagram(@PathVariable String process) {
        var file = new ClassPathResource("bpmn/" + process + ".bpmn");
        if (!PROCESS.matcher(process).matches() || !file.exists()) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(file);
    }
}
