package dev.greenroom.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.application.Forms;
import dev.greenroom.creator.ActivateCreatorWorker;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.screening.ListKind;
import dev.greenroom.screening.ScreeningLists;
import dev.greenroom.testing.OnboardingTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody with a rare name who is paid, and a list on which that name can come. */
abstract class RescreeningTest extends OnboardingTest {
    private static final String NONE = "-0- ,".repeat(8);

    protected final String name = word() + " " + word();

    @Autowired
    protected ScreeningLists lists;

    @Autowired
    protected AlertFiles files;

    @Autowired
    protected CreatorRegister register;

    @Autowired
    protected ClaimRescreeningWorker claim;

    @Autowired
    protected PlanRescreeningWorker plan;

    @Autowired
    protected RescreenChunkWorker chunk;

    @Autowired
    protected CloseRescreeningWorker close;

    @Autowired
    protected ClearAlertWorker clear;

    @Autowired
    private ActivateCreatorWorker activate;

    /** Born on 1995-03-14. */
    protected ApplicationId active() {
        var id = applicant(form());
        activate.activateCreator(new ActivateCreatorWorker.Input(id));
        return id;
    }

    protected ObjectNode form() {
        var form = Forms.complete().put("legalName", name);
        form.withObject("payout").put("holderName", name);
        return form;
    }

    protected CreatorId creatorOf(ApplicationId id) {
        return Objects.requireNonNull(
                activate.activateCreator(new ActivateCreatorWorker.Input(id)).creatorId());
    }

    protected static String word() {
        return ThreadLocalRandom.current()
                .ints(9, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    protected static String row(int entry, String name, String remarks) {
        return entry + ",\"" + name + "\",\"individual\"," + NONE + "\"" + remarks + "\"\r\n";
    }

    /** @return list and version */
    protected String replace(String... rows) {
        var file = String.join("", rows).getBytes(StandardCharsets.UTF_8);
        lists.replace(ListKind.OFAC_SDN, ScreeningLists.Format.CSV, new ByteArrayInputStream(file), "compliance");
        var version = database.sql("select version from screening_list where kind = 'OFAC_SDN'")
                .query(Long.class)
                .single();
        return "OFAC_SDN:" + version;
    }

    /** As the process does. */
    protected void rescreen(String version) {
        claim.claimRescreening(new ClaimRescreeningWorker.Input(version), 1);
        var chunks =
                plan.planRescreening(new PlanRescreeningWorker.Input(version)).chunks();
        chunks.forEach(number -> chunk.rescreenChunk(new RescreenChunkWorker.Input(version, number)));
        close.closeRescreening(new CloseRescreeningWorker.Input(version));
    }

    protected List<AlertId> alerts(ApplicationId person) {
        return files.of(person).stream().map(AlertFile.Row::id).toList();
    }

    protected void clearedByTwo(AlertId alert) {
        answered("review-alert", alert.value(), "compliance", "{\"decision\": \"CLEAR\", \"reason\": \"another\"}");
        answered(
                "second-alert-review",
                alert.value(),
                "compliance2",
                "{\"decision\": \"CONFIRM\", \"reason\": \"yes\"}");
        clear.clearAlert(new ClearAlertWorker.Input(alert));
    }
}
