package dev.greenroom.alert;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** Compares one chunk of people with what changed in the list. */
@Component
public class RescreenChunkWorker {
    private final RescreeningDesk desk;

    RescreenChunkWorker(RescreeningDesk desk) {
        this.desk = desk;
    }

    @JobWorker(type = "alert.rescreenChunk")
    public void rescreenChunk(@VariablesAsType Input input) {
        desk.rescreen(input.listVersion(), input.chunk());
    }

    public record Input(String listVersion, int chunk) {}
}
