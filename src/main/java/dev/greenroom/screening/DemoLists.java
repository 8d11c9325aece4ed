package dev.greenroom.screening;

import dev.greenroom.access.Demo;
import dev.greenroom.audit.Act;
import dev.greenroom.screening.ScreeningLists.Format;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** In demo mode, at the first start: two small invented lists, so that screening has something to find. */
@Component
class DemoLists implements SmartInitializingSingleton {
    private static final Map<ListKind, String> FILES = Map.of(
            ListKind.OFAC_SDN, "screening/demo-sdn.csv",
            ListKind.OWN, "screening/demo-own.csv");

    private final ScreeningLists lists;
    private final Demo demo;

    DemoLists(ScreeningLists lists, Demo demo) {
        this.lists = lists;
        this.demo = demo;
    }

    /** Before the web server and the workers start, so that nobody is vetted without a list. */
    @Override
    public void afterSingletonsInstantiated() {
        if (demo.isOn() && !lists.isAnyLoaded()) {
            FILES.forEach(this::load);
        }
    }

    private void load(ListKind kind, String resource) {
        try (InputStream content = new ClassPathResource(resource).getInputStream()) {
            lists.replace(kind, Format.CSV, content, Act.SYSTEM);
        } catch (IOException missing) {
            throw new IllegalStateException("A demo list is missing", missing);
        }
    }
}
