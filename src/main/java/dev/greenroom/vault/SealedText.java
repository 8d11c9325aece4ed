package dev.greenroom.vault;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a text column sealed: {@code @Convert(converter = SealedText.class)} on the entity's attribute. */
@Component
@Converter
public class SealedText implements AttributeConverter<String, String> {
    private final Vault vault;

    public SealedText(Vault vault) {
        this.vault = vault;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String plain) {
        return plain == null ? null : vault.seal(plain);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String sealed) {
        return sealed == null ? null : vault.open(sealed);
    }
}
