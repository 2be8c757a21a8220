package org.utilitill.vending.keys;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.sts.meter.EncryptionAlgorithm;

/** Keys and signers as the fields that the record of acts shows; never a key. */
final class KeyFields {

    private KeyFields() {}

    static Map<String, String> of(KeyProfile key) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("state", key.state().name());
        fields.put("sgc", key.sgc().digits());
        fields.put("kt", Integer.toString(key.kt()));
        fields.put("krn", Integer.toString(key.krn().value()));
        fields.put("ken", Integer.toString(key.ken()));
        fields.put("baseDate", Integer.toString(key.baseDate().year()));
        fields.put("dkga", Integer.toString(key.dkga()));
        fields.put("ea", key.eas().stream().map(EncryptionAlgorithm::digits).collect(Collectors.joining(",")));
        fields.put("kcv", key.checkValue());
        fields.put("utility", key.utility());
        return fields;
    }

    static Map<String, String> of(TrustedSigner signer) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("active", Boolean.toString(signer.active()));
        fields.put("algorithm", signer.algorithm() + " " + signer.bits());
        fields.put("fingerprint", signer.fingerprint());
        fields.put("scopes", signer.orderedScopes().stream().map(Enum::name).collect(Collectors.joining(",")));
        return fields;
    }
}
