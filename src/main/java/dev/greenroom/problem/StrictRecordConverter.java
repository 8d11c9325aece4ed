package dev.greenroom.problem;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;

/** Reads the records of our controllers from JSON bodies with {@link StrictJson}. */
@Component
class StrictRecordConverter extends AbstractHttpMessageConverter<Record> {
    private final StrictJson json;

    StrictRecordConverter(StrictJson json) {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("dev.greenroom.");
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Record readInternal(Class<? extends Record> type, HttpInputMessage input) throws IOException {
        return json.read(json.parse(input.getBody()), type, StrictJson.Unknown.REFUSED);
    }

    @Override
    protected void writeInternal(Record value, HttpOutputMessage output) {
        throw new HttpMessageNotWritableException("This converter only reads");
    }
}
