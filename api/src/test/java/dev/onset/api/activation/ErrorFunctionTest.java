package dev.onset.api.activation;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorFunctionTest {

    /** Reference values from the functions' integrals in 50 decimal digits. */
    @ParameterizedTest
    @CsvSource({
        "1e-300, 1.1283791670955126022e-300, 1.0",
        "1e-10, 1.128379167095512615e-10, 0.99999999988716208329",
        "0.001, 0.0011283787909692364034, 0.9988716212090307636",
        "0.1, 0.1124629160182848984, 0.8875370839817151016",
        "0.3, 0.32862675945912741619, 0.67137324054087258381",
        "0.5, 0.52049987781304653768, 0.47950012218695346232",
        "0.75, 0.7111556336535151316, 0.2888443663464848684",
        "1.0, 0.84270079294971486934, 0.15729920705028513066",
        "1.3, 0.93400794494065244585, 0.06599205505934755415",
        "1.7, 0.98379045859077456084, 0.016209541409225439159",
        "2.0, 0.99532226501895273416, 0.0046777349810472658379",
        "2.2, 0.99813715370201811014, 0.0018628462979818898586",
        "2.4, 0.99931148610335492111, 0.00068851389664507888555",
        "2.499999, 0.99959304580426536468, 0.00040695419573463531568",
        "2.5, 0.99959304798255504106, 0.00040695201744495893956",
        "2.6, 0.99976396558347065091, 0.00023603441652934908781",
        "3.0, 0.99997790950300141456, 0.000022090496998585441373",
        "3.5, 0.99999925690162765859, 7.4309837234141274552e-7",
        "4.0, 0.99999998458274209972, 1.5417257900280018852e-8",
        "5.0, 0.99999999999846254021, 1.5374597944280348502e-12",
        "5.9, 0.9999999999999999281, 7.1904097835504777249e-17",
        "6.5, 0.99999999999999999996, 3.8421483271206474699e-20",
        "10.0, 1.0, 2.088487583762544757e-45",
        "20.0, 1.0, 5.3958656116079009289e-176",
        "26.0, 1.0, 5.6631924088561428465e-296"
    })
    void agreesWithFiftyDigits(double x, double erf, double erfc) {
        assertThat(ErrorFunction.erf(x)).isCloseTo(erf, ulps(erf, 5));
        assertThat(ErrorFunction.erf(-x)).isEqualTo(-ErrorFunction.erf(x));
        assertThat(ErrorFunction.complement(x)).isCloseTo(erfc, ulps(x < 2.5 ? 1 : erfc, 6));
        assertThat(ErrorFunction.complement(-x)).isCloseTo(1 + erf, ulps(1 + erf, 5));
    }

    @Test
    void agreesWithAnIndependentImplementation() {
        for (double x = -6.5; x < 6.5; x += 0.00973) {
            assertThat(ErrorFunction.erf(x)).as("erf %s", x).isCloseTo(Erf.erf(x), Offset.offset(1e-15));
        }
    }

    @Test
    void itsEndsAreExact() {
        assertThat(ErrorFunction.erf(0.0)).isZero();
        assertThat(ErrorFunction.erf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(ErrorFunction.erf(-1e300)).isEqualTo(-1);
        assertThat(ErrorFunction.erf(Double.NaN)).isNaN();
        assertThat(ErrorFunction.erf(Double.MIN_VALUE)).isBetween(0.0, 2 * Double.MIN_VALUE);
        assertThat(ErrorFunction.complement(Double.POSITIVE_INFINITY)).isZero();
        assertThat(ErrorFunction.complement(1e200)).isZero();
        assertThat(ErrorFunction.complement(Double.NEGATIVE_INFINITY)).isEqualTo(2);
        assertThat(ErrorFunction.complement(Double.NaN)).isNaN();
    }

    private static Offset<Double> ulps(double of, int count) {
        return Offset.offset(count * Math.ulp(of));
    }
}
