package dev.greenroom.page;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the page after a post what came of it: done, refused for a reason, or faults beside the fields. */
public final class Feedback {
    /** Name in the model of the faults of the last post. */
    public static final String FAULTS = "faults";

    private Feedback() {}

    /**
     * Runs an act of the reader.
     *
     * @param done message key, or plain words, for success
     * @return whether it was done; {@code NotFound} and all else passes through
     */
    public static boolean attempt(RedirectAttributes next, String done, Deed act) {
        try {
            act.run();
            next.addFlashAttribute("done", done);
            return true;
        } catch (Rejected rejected) {
            faults(next, rejected.faults());
        } catch (WrongState wrong) {
            refused(next, wrong.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return false;
    }

    /** What the reader asked for; an upload may break off. */
    @FunctionalInterface
    public interface Deed {
        void run() throws IOException;
    }

    public static void faults(RedirectAttributes next, List<Fault> faults) {
        next.addFlashAttribute(FAULTS, List.copyOf(faults));
    }

    public static void refused(RedirectAttributes next, @Nullable String reason) {
        next.addFlashAttribute("refused", reason == null ? "" : reason);
    }
}
