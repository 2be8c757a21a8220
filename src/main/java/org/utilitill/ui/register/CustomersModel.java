package org.utilitill.ui.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Household;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.ListModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.Panel.Section;
import org.utilitill.ui.register.JudgedForm.Complaint;
import org.utilitill.ui.register.JudgedForm.Judgement;
import org.utilitill.ui.task.Acts;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.register.RegisterRoom;

/** Customers: found as the counter finds them, opened with their meters and their history, changed and added. */
public final class CustomersModel extends PageModel {

    private final Room room;
    private final Runnable leave;
    private final Acts acts;
    private final RegisterWords words;
    private final Histories histories;
    private final HouseholdSearch search;
    private final ListModel<Household> list;
    private boolean begun;

    /** The customers of a room's station, empty until it is started. */
    public CustomersModel(Room room, Runnable leave) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.leave = leave;
        acts = new Acts(room, this::busy);
        words = new RegisterWords(texts());
        histories = new Histories(room.desk(), words);
        search = new HouseholdSearch(room, this::found);
        list = ListModel.asking(line -> line.customer().account(), text("customers.search"), search::ask);
    }

    ListModel<Household> list() {
        return list;
    }

    String meters(Household line) {
        return line.meters().stream().map(meter -> meter.number().digits()).collect(Collectors.joining(", "));
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
        list.set(households);
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
        switch (key) {
            case ENTER ->
                list.selected().ifPresentOrElse(line -> open(line.customer()), () -> refuse(text("registers.choose")));
            case F2 -> fill(Optional.empty(), List.of());
            default -> {}
        }
    }

    private void open(Customer customer) {
        String account = customer.account();
        busy(true);
        room.desk()
                .background()
                .call(() -> List.of(
                        histories.metersOf(registers().metersOf(account)),
                        histories.of(registers().historyOfCustomer(account))))
                .then(sections -> {
                    busy(false);
                    fill(Optional.of(customer), sections);
                })
                .otherwise(() -> busy(false));
    }

    private void fill(Optional<Customer> known, List<Section> sections) {
        CustomerFields fields = new CustomerFields(words, known);
        Runnable[] submit = new Runnable[1];
        FormModel form = form(fields.fields(), () -> submit[0].run());
        JudgedForm judged = new JudgedForm(
                room.desk().background(), form, fields::typed, typed -> judge(fields, known.isEmpty(), typed));
        submit[0] = () -> judged.handIn(typed -> save(form, typed));
        String title = known.map(Customer::name).orElseGet(() -> text("customers.new"));
        String lead = known.map(customer -> text("customers.lead", customer.account()))
                .orElse("");
        show(new Panel.Form(title, lead, form, text("registers.save"), Optional.empty(), sections));
        form.field(known.isEmpty() ? "account" : "name").ifPresent(form::focus);
    }

    /** An account that is there already would change its customer unseen. */
    private Judgement judge(CustomerFields fields, boolean fresh, Map<String, String> typed) {
        List<Complaint> complaints = new ArrayList<>();
        if (fresh && registers().customer(typed.getOrDefault("account", "")).isPresent()) {
            complaints.add(new Complaint("account", text("customers.taken"), false));
        }
        complaints.addAll(fields.complaints(registers().readCustomer(typed), typed));
        return new Judgement(complaints, Map.of());
    }

    private void save(FormModel form, Map<String, String> typed) {
        acts.ask(
                consent -> registers().setCustomer(room.operator(), typed),
                saved -> {
                    lines();
                    say(text("registers.saved", saved.name()));
                },
                refusal -> form.refuse(refusal.sentence(texts())));
    }
}
