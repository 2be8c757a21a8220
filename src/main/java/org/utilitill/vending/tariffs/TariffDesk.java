package org.utilitill.vending.tariffs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.utilitill.journal.tape.Change.TariffBrought;
import org.utilitill.journal.tariffs.TariffRegister;
import org.utilitill.journal.tariffs.TariffVersion;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.sale.SaleMade;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffId;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.people.ActLog.Entry;
import org.utilitill.vending.tariffs.SignatureCheck.Checked;

/** Prices on the tape: a version is one record with its text, who brought it and who vouches for it. */
public final class TariffDesk implements Tariffs {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final TariffHouse house;
    private final TariffChecks checks;

    /** A desk of a station. */
    public TariffDesk(TariffHouse house) {
        this.house = house;
        this.checks = new TariffChecks(house);
    }

    private TariffRegister register() {
        return house.journal().registers().tariffs();
    }

    @Override
    public List<ListedTariff> list() {
        return ListedTariff.all(register(), house.localNow());
    }

    @Override
    public Optional<ListedTariff> version(TariffId id) {
        return register().version(id).map(version -> ListedTariff.of(register(), version, house.localNow()));
    }

    @Override
    public Optional<ListedTariff> newest(String code) {
        return ListedTariff.newest(register(), code, house.localNow());
    }

    @Override
    public TariffPreview preview(byte[] text) {
        return Previews.of(
                text,
                house.newestFirst(TariffPreview.LOOKED_THROUGH),
                house.journal().registers()::tariff);
    }

    @Override
    public ActOutcome<ListedTariff> bring(
            Operator actor, byte[] text, Optional<byte[]> signature, Optional<Approval> approval) {
        TariffReading reading = TariffReader.read(text);
        String subject = subject(reading, text);
        // Nobody is asked to consent to what would be refused anyway.
        ActOutcome<Tariff> judged =
                house.gate().look(actor, Permission.SET_TARIFF, subject, entry -> judged(reading, text, signature));
        if (!(judged instanceof Done<Tariff> good)) {
            return judged.withoutValue();
        }
        return signature.isPresent()
                ? house.gate()
                        .vouched(
                                actor,
                                Permission.SET_TARIFF,
                                subject,
                                entry -> write(entry, good.value(), text, signer(text, signature.get())))
                : house.gate()
                        .pass(
                                actor,
                                Permission.SET_TARIFF,
                                subject,
                                approval,
                                entry -> write(entry, good.value(), text, Optional.empty()));
    }

    private ActOutcome<Tariff> judged(TariffReading reading, byte[] text, Optional<byte[]> signature) {
        Optional<Refusal> refusal = checks.refusal(reading)
                .or(() -> signature.flatMap(own -> check(text, own).refusal()));
        return refusal.isPresent() ? new Refused<>(refusal.get()) : new Done<>(((TariffReading.Good) reading).tariff());
    }

    private Checked check(byte[] text, byte[] signature) {
        return new SignatureCheck(house.signers().get()).check(text, signature);
    }

    private Optional<String> signer(byte[] text, byte[] signature) {
        return check(text, signature).signer().map(TrustedSigner::name);
    }

    /** What the second person consents to: this version, by the beginning of its SHA-256. */
    private static String subject(TariffReading reading, byte[] text) {
        String hash = sha256(text).substring(0, 16);
        return reading instanceof TariffReading.Good good ? good.tariff().id() + " " + hash : hash;
    }

    private static String sha256(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private ActOutcome<ListedTariff> write(Entry entry, Tariff tariff, byte[] bytes, Optional<String> signer) {
        Map<String, String> before = newest(tariff.id().code())
                .map(held -> Map.of("version", held.tariff().id().toString()))
                .orElse(Map.of());
        Map<String, String> after = new TreeMap<>(Map.of(
                "version", tariff.id().toString(),
                "from", tariff.validity().from().toString(),
                "sha256", sha256(bytes)));
        signer.ifPresent(name -> after.put("signer", name));
        house.log().done(entry, before, after, Optional.of(new TariffBrought(tariff, text(bytes), signer)));
        TariffVersion version = register().version(tariff.id()).orElseThrow();
        return new Done<>(ListedTariff.of(register(), version, house.localNow()));
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    @Override
    public Optional<Recomputed> recompute(UUID saleId) {
        return house.journal().registers().sale(saleId).map(recorded -> {
            SaleMade made = recorded.sale().made();
            Optional<Tariff> tariff =
                    house.journal().registers().tariff(made.quote().tariff());
            return Recomputing.of(made, tariff);
        });
    }
}
