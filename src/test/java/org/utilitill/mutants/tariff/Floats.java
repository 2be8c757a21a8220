package org.utilitill.mutants.tariff;

import java.util.List;

class Floats {
    double price;
    float[] array;

    float half() {
        return 0;
    }

    void share(Double share) {}

    Object boxed() {
        return Double.valueOf("0.5");
    }

    int hidden(int power) {
        return (int) Math.pow(10, power);
    }

    Object stream(List<Integer> prices) {
        return prices.stream().mapToDouble(Integer::intValue).sum();
    }
}
