package dev.greenroom.alert;

import dev.greenroom.reference.ApplicationId;

/**
 * Something that an officer should look at.
 *
 * @param key natural key, at most 200 characters, without personal identifiers. A key is used once, also after its alert was
 *     closed: what shall be looked at again after a change carries that change (a hash) in its key
 * @param code the list or the pattern in upper snake: {@code OFAC_SDN}, {@code SHARED_ACCOUNT}; at most 40 characters
 * @param subject the person
 */
public record NewAlert(
        String key, AlertKind kind, String code, ApplicationId subject, AlertLevel level, AlertEvidence evidence) {}
