package org.utilitill.ui.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Household;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterLabel;
import org.utilitill.registry.form.FieldFault;
import org.utilitill.registry.form.FieldRule;
import org.utilitill.registry.form.MeterForm;
import org.utilitill.registry.form.Reading;
import org.utilitill.registry.form.Reading.Faulty;
import org.utilitill.registry.form.Reading.Read;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.ListModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.Panel.Section;
import org.utilitill.ui.register.JudgedForm.Complaint;
import org.utilitill.ui.register.JudgedForm.Judgement;
import org.utilitill.ui.register.MeterFields.Offer;
import org.utilitill.ui.task.Acts;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.register.RegisterRoom;

/**
 * Meters: found by their customers or a part of their number, by the whole number, or by a scan of the label; opened
 * with everything that was recorded and sold, changed and added.
 */
public final class MetersModel extends PageModel {

    private static final Pattern WHOLE = Pattern.compile("\\d{11}|\\d{13}|\\d{18}");

    /** A meter with whose it is. */
    record Line(Meter meter, Customer customer) {}

    private record Opened(Offer offer, List<Section> sections) {}

    private final Room room;
    private final Runnable leave;
    private final Acts acts;
    private final RegisterWords words;
    private final Histories histories;
    private final HouseholdSearch search;
    private final ListModel<Line> list;
    private boolean begun;

    /** The meters of a room's station, empty until it is started. */
    public MetersModel(Room room, Runnable leave) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.leave = leave;
        acts = new Acts(room, this::busy);
        words = new RegisterWords(texts());
        histories = new Histories(room.desk(), words);
        search = new HouseholdSearch(room, this::found);
        list = ListModel.asking(line -> line.meter().number().digits(), text("meters.search"), search::ask);
    }

    ListModel<Line> list() {
        return list;
    }

    String service(Line line) {
        return words.value("service", line.meter().service().name());
    }

    String state(Line line) {
        return words.value("state", line.meter().state().name());
    }

    /** A form half typed is there again for whoever left it. */
    @Override
    public void start() {
        if (!begun) {
            begun = true;
            lines();
        }
    }

    void tick() {
        search.tick();
    }

    private RegisterRoom registers() {
        return room.station().registers();
    }

    private void lines() {
        show(new Panel.Lines(list, Optional.empty()));
        search.again();
    }

    private void found(List<Household> households, String reading) {
        List<Line> lines = new ArrayList<>();
        for (Household household : households) {
            household.meters().forEach(meter -> lines.add(new Line(meter, household.customer())));
        }
        list.set(lines);
        if (!reading.isEmpty() && panelProperty().get() instanceof Panel.Lines) {
            say(reading);
        }
    }

    @Override
    protected void back() {
        hush();
        if (panelProperty().get() instanceof Panel.Lines) {
            leave.run();
        } else {
            lines();
        }
    }

    @Override
    protected void act(Key key) {
        hush();
        if (key == Key.F2) {
            open(Optional.empty(), "");
        } else if (key == Key.ENTER) {
            enter();
        }
    }

    /** A whole number or a label is meant itself, whatever the list says of it. */
    private void enter() {
        String typed = list.search().text();
        if (!MeterLabel.looksLikeOne(typed) && !WHOLE.matcher(typed).matches()) {
            list.selected()
                    .ifPresentOrElse(line -> open(Optional.of(line.meter()), ""), () -> refuse(text("meters.empty")));
            return;
        }
        Reading<MeterNumber> number = MeterForm.number(typed);
        if (number instanceof Read<MeterNumber> read) {
            room.desk().background().call(() -> registers().meter(read.value())).then(known -> open(known, typed));
        } else if (number instanceof Faulty<MeterNumber> faulty) {
            FieldFault fault = faulty.faults().get(0);
            refuse(words.rule(fault.rule()));
        }
    }

    private void open(Optional<Meter> known, String typed) {
        busy(true);
        room.desk()
                .background()
                .call(() -> new Opened(
                        new Offer(registers().utilities(), registers().tariffs()),
                        known.map(this::history).map(List::of).orElseGet(List::of)))
                .then(opened -> {
                    busy(false);
                    fill(known, typed, opened);
                })
                .otherwise(() -> busy(false));
    }

    private Section history(Meter meter) {
        return histories.of(
                registers().historyOfMeter(meter.number()), registers().salesOf(meter.number(), Histories.SALES));
    }

    private void fill(Optional<Meter> known, String typed, Opened opened) {
        MeterFields fields = new MeterFields(words, opened.offer(), known, typed);
        Runnable[] submit = new Runnable[1];
        FormModel form = form(fields.fields(), () -> submit[0].run());
        FormField number = fields.fields().get(0);
        form.focusProperty().addListener((place, before, now) -> fields.scanned());
        JudgedForm judged = new JudgedForm(room.desk().background(), form, fields::typed, texts -> judge(known, texts));
        submit[0] = () -> judged.handIn(texts -> save(form, texts));
        String title = known.map(meter -> meter.number().digits()).orElseGet(() -> text("meters.new"));
        String lead = known.map(
                        meter -> text("meters.lead", meter.identity().pan().digits()))
                .orElse("");
        show(new Panel.Form(title, lead, form, text("registers.save"), Optional.empty(), opened.sections()));
        boolean toType = known.isEmpty() && typed.isEmpty();
        form.focus(toType ? number : fields.fields().get(1));
    }

    /** A number that is there already would change its meter unseen; the customer is read back beside the account. */
    private Judgement judge(Optional<Meter> known, Map<String, String> texts) {
        Map<String, String> typed = new HashMap<>(texts);
        known.ifPresent(meter -> typed.put("meter", meter.number().digits()));
        List<Complaint> complaints = new ArrayList<>();
        if (known.isEmpty()
                && MeterForm.number(typed.getOrDefault("meter", "")) instanceof Read<MeterNumber> read
                && registers().meter(read.value()).isPresent()) {
            complaints.add(new Complaint("meter", text("meters.taken"), false));
        }
        String account = typed.getOrDefault("account", "");
        Optional<Customer> customer = registers().customer(account);
        if (customer.isEmpty() && !account.isEmpty()) {
            complaints.add(new Complaint("account", words.rule(FieldRule.NO_CUSTOMER), false));
        }
        complaints.addAll(JudgedForm.complaints(registers().readMeter(typed), words));
        return new Judgement(
                complaints, Map.of("account", customer.map(Customer::name).orElse("")));
    }

    private void save(FormModel form, Map<String, String> typed) {
        acts.ask(
                consent -> registers().setMeter(room.operator(), typed),
                saved -> {
                    lines();
                    say(text("registers.saved", saved.number().digits()));
                },
                refusal -> form.refuse(refusal.sentence(texts())));
    }
}
