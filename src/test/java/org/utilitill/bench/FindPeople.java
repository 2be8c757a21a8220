package org.utilitill.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.utilitill.registry.Customer;
import org.utilitill.sts.meter.MeterNumber;

/** Made-up customers of a large utility: Latin names with diacritics, Swahili names, Arabic names, their streets. */
final class FindPeople {

    /**
     * A customer and the numbers of their meters.
     *
     * @param customer as registered
     * @param meters none to three
     */
    record Household(Customer customer, List<String> meters) {}

    private static final String[] LATIN = words(
            "José María João Conceição Zoë François Chloé André Inês Luís Thérèse Amélie"
                    + " Søren Nuño Ángel Sebastião Gonçalo Renée Édouard Héloïse Peter Grace Samuel Daniel Esther Joseph Ruth"
                    + " Stephen Catherine Emmanuel Patricia Vincent Margaret Philip Agnes Charles Beatrice George Florence");
    private static final String[] SWAHILI = words(
            "Achieng Wanjiru Kamau Njeri Otieno Odongo Wanjiku Mwangi Nyambura Kiprop"
                    + " Cheptoo Wairimu Juma Hamisi Salim Fatuma Mwanaisha Rehema Bakari Athumani Asha Zuhura Neema Baraka"
                    + " Ng'ang'a Ong'ondo Mutua Muthoni Kariuki Chebet Barasa Wafula Nekesa Simiyu Okoth Adhiambo Hassan Abdi");
    private static final String[] ARABIC =
            words("محمد أحمد حسن حسين علي فاطمة عائشة يوسف إبراهيم إسماعيل خديجة مريم زينب"
                    + " عمر عثمان سليمان عبدالله عبدالرحمن مصطفى محمود خالد وليد سعيد ناصر جمال كريم نور ليلى سلمى هدى"
                    + " آمنة رقية إدريس بلال حمزة طارق ياسين صالح رمضان شعبان جمعة خميس موسى عيسى داود أيوب");
    private static final String[] STREETS = words("Kisasi Market Station Harbour Hillview Oginga Kenyatta Moi Nyerere"
            + " Uhuru Mombasa Lamu Kilifi Makupa Digo Haile Ronald Ngala Tom Mboya Jogoo Outering Thika");
    private static final String[] ARABIC_STREETS = words("النيل الملك الجامعة السوق المطار البحر الحرية النصر الزهراء");
    private static final String[] SYLLABLES =
            words("ka ma na wa nja mbo ki ru ndi o te ngo a chi e li mu si ra ba do nya lu" + " po ju fe go tha");

    private final Random random;

    FindPeople(long seed) {
        random = new Random(seed);
    }

    /** So many households with about five meters to four customers. */
    List<Household> households(int count) {
        List<Household> households = new ArrayList<>(count);
        int meter = 0;
        for (int i = 0; i < count; i++) {
            int meters = i % 20 == 0 ? 0 : i % 10 == 1 ? 3 : i % 10 == 2 ? 2 : i % 20 == 3 ? 2 : 1;
            List<String> numbers = new ArrayList<>();
            for (int j = 0; j < meters; j++) {
                numbers.add(meterNumber(meter++));
            }
            households.add(new Household(customer(i), numbers));
        }
        return households;
    }

    /** Serials scatter, so that neighbours do not look alike. */
    private static String meterNumber(int index) {
        String serial = String.format(Locale.ROOT, "%08d", (index + 1) * 7_919L % 100_000_000L);
        return MeterNumber.compose(index % 3 == 0 ? "1400" : "58", serial).digits();
    }

    private Customer customer(int index) {
        int kind = random.nextInt(10);
        String name = kind < 3 ? latin() : kind < 8 ? swahili() : arabic();
        String street = kind < 8 ? one(STREETS) + " Road" : "شارع " + one(ARABIC_STREETS);
        String address = "Plot " + (1 + random.nextInt(9_000)) + " " + street;
        String phone = String.format(
                Locale.ROOT,
                random.nextBoolean() ? "+254 7%02d %03d %03d" : "07%02d-%03d-%03d",
                random.nextInt(100),
                random.nextInt(1_000),
                random.nextInt(1_000));
        String account = String.format(Locale.ROOT, "204-%07d", index * 37L + 1_000_000);
        return new Customer(account, name, phone, address, "", "", false, List.of());
    }

    private String latin() {
        return one(LATIN) + " " + (random.nextBoolean() ? one(LATIN) + " " : "") + surname();
    }

    private String swahili() {
        return one(SWAHILI) + " " + (random.nextInt(3) > 0 ? one(SWAHILI) : surname());
    }

    private String arabic() {
        return one(ARABIC) + " " + one(ARABIC) + " " + one(ARABIC);
    }

    private String surname() {
        StringBuilder name = new StringBuilder();
        int syllables = 2 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            name.append(one(SYLLABLES));
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static String[] words(String list) {
        return list.split(" ");
    }
}
