package org.utilitill.vending.keys;

import org.utilitill.vault.KeyFault;
import org.utilitill.vault.KeyParts;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.envelope.EnvelopeRefusal;
import org.utilitill.vault.nectar.NectarRefusal;
import org.utilitill.vault.signer.SignerReading;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** What the vault's answers mean to the person who asked: each rule its own code and sentence. */
final class KeyRefusals {

    private KeyRefusals() {}

    static Refusal of(VaultException failure) {
        return Refusal.of(
                switch (failure.code()) {
                    case MISSING -> RefusalCode.VAULT_MISSING;
                    case WRONG_SECRET -> RefusalCode.VAULT_SECRET;
                    case DAMAGED -> RefusalCode.VAULT_DAMAGED;
                    case NO_ROOM -> RefusalCode.VAULT_NO_ROOM;
                    case FORMAT -> RefusalCode.VAULT_FORMAT;
                    case NOT_WRITTEN -> RefusalCode.VAULT_NOT_WRITTEN;
                    case LOCKED -> RefusalCode.VAULT_LOCKED;
                    case NO_ANSWER -> RefusalCode.MODULE_SILENT;
                });
    }

    static Refusal of(KeyFault fault, int dkga, int digits) {
        return switch (fault) {
            case UNVERIFIED -> Refusal.of(RefusalCode.KEY_UNVERIFIED);
            case NO_SUCH_KEYS -> Refusal.of(RefusalCode.KEY_NO_SUCH);
            case CARRIER -> Refusal.of(RefusalCode.KEY_CARRIER);
            case LENGTH ->
                Refusal.of(
                        RefusalCode.KEY_LENGTH,
                        "0" + dkga,
                        Integer.toString(dkga == 2 ? 16 : 40),
                        Integer.toString(digits));
            case WEAK, SEMI_WEAK, EQUAL_BYTES -> Refusal.of(RefusalCode.KEY_WEAK);
            case PARITY -> Refusal.of(RefusalCode.KEY_PARITY);
            case EXPIRED -> Refusal.of(RefusalCode.KEY_ENDED);
        };
    }

    /** What is wrong with a part, or with what two parts make; {@code paper} is the check value that was typed. */
    static Refusal of(KeyParts.Refused refused, int dkga, String paper) {
        String part = Integer.toString(refused.part());
        return switch (refused.code()) {
            case NOT_HEX, LENGTH -> Refusal.of(RefusalCode.KEY_PART, part, Integer.toString(refused.digits()));
            case EMPTY_PART, SAME_PART -> Refusal.of(RefusalCode.KEY_PART_EMPTY, part);
            case CHECK_VALUE ->
                Refusal.of(
                        RefusalCode.KEY_CHECK_VALUE,
                        refused.part() == 0 ? "1+2" : part,
                        refused.found().orElse(""),
                        paper);
            case UNFIT -> of(refused.fault().orElseThrow(), dkga, refused.digits());
        };
    }

    static Refusal of(NectarRefusal refused) {
        return switch (refused.code()) {
            case EMPTY, TOO_LONG, NOT_BASE64, PART_LENGTH -> Refusal.of(RefusalCode.IMPORT_PART, refused.field());
            case OWN_KEY,
                    PRIVATE_KEY,
                    PRIVATE_KEY_LOCKED,
                    PRIVATE_KEY_IS_PUBLIC,
                    PRIVATE_KEY_ALGORITHM,
                    PRIVATE_KEY_LENGTH,
                    RECIPIENT ->
                Refusal.of(RefusalCode.IMPORT_RECIPIENT, refused.code().name());
            case SIGNER_UNKNOWN -> Refusal.of(RefusalCode.IMPORT_SIGNATURE);
            case SIGNER_REVOKED -> Refusal.of(RefusalCode.IMPORT_REVOKED);
            case SIGNER_SCOPE -> Refusal.of(RefusalCode.IMPORT_SCOPE);
            case DOES_NOT_FIT -> Refusal.of(RefusalCode.IMPORT_OPEN);
            case NOT_JSON, NO_HEADER, NOT_A_LINE -> Refusal.of(RefusalCode.IMPORT_FORM, refused.field());
            case PRISM -> Refusal.of(RefusalCode.IMPORT_PRISM);
            case NOT_IN_FORMAT -> Refusal.of(RefusalCode.EXPORT_FORMAT);
            default -> ofField(refused);
        };
    }

    private static Refusal ofField(NectarRefusal refused) {
        return switch (refused.code()) {
            case MISSING -> Refusal.of(RefusalCode.IMPORT_MISSING, refused.field());
            case DOUBLED -> Refusal.of(RefusalCode.IMPORT_DOUBLED, refused.field());
            case UNKNOWN -> Refusal.of(RefusalCode.IMPORT_UNKNOWN, refused.field());
            case UNVERIFIED -> Refusal.of(RefusalCode.KEY_UNVERIFIED);
            case NO_SUCH_KEYS -> Refusal.of(RefusalCode.KEY_NO_SUCH);
            case CARRIER -> Refusal.of(RefusalCode.KEY_CARRIER);
            case KEY_LENGTH -> Refusal.of(RefusalCode.IMPORT_FIELD, refused.field(), refused.rule());
            case KEY_WEAK, KEY_SEMI_WEAK, KEY_EQUAL_BYTES -> Refusal.of(RefusalCode.KEY_WEAK);
            case KEY_PARITY -> Refusal.of(RefusalCode.KEY_PARITY);
            case KEY_EXPIRED -> Refusal.of(RefusalCode.KEY_ENDED);
            default -> Refusal.of(RefusalCode.IMPORT_FIELD, refused.field(), refused.rule());
        };
    }

    static Refusal of(EnvelopeRefusal refused) {
        return switch (refused.code()) {
            case SIGNER_UNKNOWN, SIGNATURE -> Refusal.of(RefusalCode.IMPORT_SIGNATURE);
            case SIGNER_REVOKED -> Refusal.of(RefusalCode.IMPORT_REVOKED);
            case SIGNER_SCOPE -> Refusal.of(RefusalCode.IMPORT_SCOPE);
            case OTHER_RECIPIENT -> Refusal.of(RefusalCode.IMPORT_OTHER);
            case DOES_NOT_OPEN -> Refusal.of(RefusalCode.IMPORT_OPEN);
            case VERSION -> Refusal.of(RefusalCode.IMPORT_VERSION);
            case MISSING -> Refusal.of(RefusalCode.IMPORT_MISSING, refused.field());
            case DOUBLED -> Refusal.of(RefusalCode.IMPORT_DOUBLED, refused.field());
            case UNKNOWN -> Refusal.of(RefusalCode.IMPORT_UNKNOWN, refused.field());
            case RECIPIENT_KEY, RECIPIENT_PRIVATE, RECIPIENT_POINT ->
                Refusal.of(RefusalCode.IMPORT_RECIPIENT, refused.code().name());
            case KEY -> of(refused.fault().orElseThrow(), 4, 0);
            case TOO_LONG, NOT_JSON, VALUE, NOT_CANONICAL, CONTENT, CHECK_VALUE ->
                Refusal.of(RefusalCode.IMPORT_FORM, refused.field());
        };
    }

    static Refusal of(SignerReading.Refused refused) {
        return Refusal.of(RefusalCode.SIGNER_KEY, refused.reason().name());
    }
}
