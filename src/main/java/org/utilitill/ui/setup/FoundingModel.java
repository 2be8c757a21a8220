package org.utilitill.ui.setup;

import java.util.List;
import java.util.Optional;
import org.utilitill.registry.Shop;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.SecretChars;
import org.utilitill.staff.SecretRules;
import org.utilitill.ui.form.ChoiceEntry;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.SecretEntry;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.station.StationHouse.FirstDay;
import org.utilitill.vending.station.StationHouse.Founding;
import org.utilitill.vending.station.StationHouse.StationPlan;

/**
 * A real station is founded: its shop, the passphrase of its vault, its first administrator, and the recovery code on
 * paper. Nothing is preset, and every secret is wiped when the page is left.
 */
public final class FoundingModel extends PageModel {

    private static final int SHOP = 0;
    private static final int VAULT = 1;
    private static final int PEOPLE = 2;
    private static final int RECOVERY = 3;

    private final Ground ground;
    private final Runnable made;
    private final Runnable leave;
    private final FoundingForm fields;
    private final FormModel shopForm;
    private Optional<Shop> shop = Optional.empty();
    private Optional<SecretChars> proposal = Optional.empty();
    private Optional<SecretChars> passphrase = Optional.empty();
    private Optional<SecretChars> recovery = Optional.empty();

    /**
     * A founding on some ground.
     *
     * @param made run once the station is there and its recovery code was written down
     * @param leave run when nothing is founded
     */
    public FoundingModel(Ground ground, Runnable made, Runnable leave) {
        super(ground.texts(), ground.clock());
        this.ground = ground;
        this.made = made;
        this.leave = leave;
        fields = new FoundingForm(texts());
        shopForm = form(fields.shopFields(), this::judgeShop);
    }

    @Override
    public List<String> steps() {
        return List.of(
                text("found.step.shop"),
                text("found.step.vault"),
                text("found.step.people"),
                text("found.step.recovery"));
    }

    @Override
    public void start() {
        shop();
    }

    @Override
    public void leave() {
        super.leave();
        wipe();
    }

    private void wipe() {
        proposal.ifPresent(SecretChars::close);
        passphrase.ifPresent(SecretChars::close);
        recovery.ifPresent(SecretChars::close);
        proposal = Optional.empty();
        passphrase = Optional.empty();
        recovery = Optional.empty();
    }

    private void shop() {
        show(SHOP, new Panel.Form(text("found.shop.title"), text("found.shop.lead"), shopForm, text("form.next")));
    }

    private void judgeShop() {
        shop = fields.shop(shopForm);
        if (shop.isPresent()) {
            ground.background().call(() -> ground.house().proposedPassphrase()).then(words -> {
                wipe();
                proposal = Optional.of(words);
                vault();
            });
        }
    }

    private void vault() {
        FormModel[] form = new FormModel[1];
        form[0] = form(fields.passphraseFields(), () -> judgePassphrase(form[0]));
        show(
                VAULT,
                new Panel.Form(
                        text("found.vault.title"), text("found.vault.lead"), form[0], text("form.next"), proposal));
    }

    private void judgePassphrase(FormModel form) {
        if (fields.proposed()) {
            passphrase = proposal.map(words -> SecretChars.takeOver(words.read(char[]::clone)));
        } else if (!agree(form, fields.passphrase, fields.passphraseAgain)) {
            return;
        } else {
            passphrase = Optional.of(fields.passphrase.take());
        }
        administrator();
    }

    private boolean agree(FormModel form, SecretEntry one, SecretEntry other) {
        boolean same = one.sameAs(other);
        other.clear();
        if (!same) {
            form.refuse(other, text("people.again.differs"));
        }
        return same;
    }

    private void administrator() {
        FormModel[] form = new FormModel[1];
        form[0] = form(fields.administratorFields(), () -> judgeAdministrator(form[0]));
        show(
                PEOPLE,
                new Panel.Form(text("found.people.title"), text("found.people.lead"), form[0], text("found.make")));
    }

    private void judgeAdministrator(FormModel form) {
        String name = fields.administrator.text();
        boolean good = fields.kind() == Secret.PIN
                ? fields.secret.read(SecretRules::mayBePin)
                : fields.secret.read(SecretRules::mayBePassphrase);
        if (!Operator.isName(name)) {
            form.refuse(
                    fields.administrator,
                    Refusal.of(RefusalCode.PERSON_NAME, name).sentence(texts()));
        } else if (!good) {
            form.wipe();
            String shortest = Integer.toString(SecretRules.SHORTEST_PASSPHRASE);
            form.refuse(
                    fields.secret, Refusal.of(RefusalCode.PIN_WEAK, shortest).sentence(texts()));
        } else if (agree(form, fields.secret, fields.again)) {
            found(name, fields.secret.take());
        }
    }

    private void found(String name, SecretChars secret) {
        StationPlan plan = new StationPlan(
                shop.orElseThrow(), name, fields.kind(), secret, passphrase.orElseThrow(), FirstDay.NOTHING);
        busy(true);
        say(text("found.making"));
        ground.background()
                .call(() -> ground.house().found(ground.home(), plan))
                .then(founding -> {
                    busy(false);
                    hush();
                    secret.close();
                    founded(founding);
                })
                .otherwise(() -> {
                    busy(false);
                    secret.close();
                });
    }

    private void founded(Founding founding) {
        if (founding instanceof Founding.Founded done) {
            wipe();
            recovery = Optional.of(done.recoveryCode());
            recovery();
            return;
        }
        Refusal refusal = ((Founding.NotFounded) founding).refusal();
        if (refusal.code() == RefusalCode.PASSPHRASE_SHORT) {
            vault();
        } else {
            shop();
        }
        form().ifPresent(form -> form.refuse(refusal, texts()));
    }

    private void recovery() {
        ChoiceEntry written = new ChoiceEntry(
                "written",
                text("found.written"),
                "",
                List.of(new Option("NO", text("form.no")), new Option("YES", text("form.yes"))));
        FormModel[] form = new FormModel[1];
        form[0] = form(List.of(written), () -> {
            if (written.code().equals("YES")) {
                wipe();
                made.run();
            } else {
                form[0].refuse(written, text("found.written.first"));
            }
        });
        show(
                RECOVERY,
                new Panel.Form(
                        text("found.recovery.title"),
                        text("found.recovery.lead"),
                        form[0],
                        text("found.open"),
                        recovery));
    }

    @Override
    protected void back() {
        int step = stepProperty().get();
        if (step == SHOP) {
            wipe();
            leave.run();
        } else if (step == VAULT) {
            wipe();
            shop();
        } else if (step == PEOPLE) {
            vault();
        } else {
            form().ifPresent(form -> form.refuse(form.focused(), text("found.written.first")));
        }
    }
}
