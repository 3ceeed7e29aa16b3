package fr.clausier.provider.listing;

import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Problem.Place;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.organisation.territory.Coordinates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An organisation on several rows of one file, one per kind or convention. Its own card is one: activities of its rows are put
 * together, other values come from the first row that has them, so that reading the file again says the same.
 */
final class RepeatedRows {

    private static final int LONGEST_ACTIVITIES = 1000;

    private final List<Problem> problems;
    private int refused;

    RepeatedRows(List<Problem> problems) {
        this.problems = problems;
    }

    int refused() {
        return refused;
    }

    List<ListedProvider> merge(List<ListedProvider> listed) {
        Map<String, ListedProvider> first = new HashMap<>();
        List<ListedProvider> single = new ArrayList<>();
        for (ListedProvider each : listed) {
            ListedProvider before = first.putIfAbsent(key(each), each);
            if (before == null) {
                single.add(each);
            } else {
                repeated(before, each);
            }
        }
        Map<Siret, OrganisationDraft> cards = new HashMap<>();
        single.forEach(each -> cards.merge(each.organisation().siret(), each.organisation(), RepeatedRows::together));
        Map<Siret, Coordinates> places = new HashMap<>();
        single.stream().filter(each -> each.at() != null).forEach(each -> places.putIfAbsent(each.organisation().siret(), each.at()));
        return single.stream().map(each -> new ListedProvider(each.sheet(), each.row(), cards.get(each.organisation().siret()),
            each.convention(), places.get(each.organisation().siret()))).toList();
    }

    private static String key(ListedProvider listed) {
        return listed.organisation().siret() + " " + (listed.convention() == null ? ""
            : listed.convention().kind() + " " + listed.convention().convention());
    }

    private void repeated(ListedProvider before, ListedProvider again) {
        boolean same = before.organisation().equals(again.organisation())
            && (before.convention() == null || before.convention().equals(again.convention()));
        Place place = Place.cell(again.sheet(), "A" + again.row());
        String row = (before.sheet().isEmpty() ? "" : before.sheet() + ", ") + before.row();
        if (same) {
            problems.add(Problem.warning("provider-repeated", place, again.organisation().siret().digits(), row));
        } else {
            problems.add(Problem.error("provider-twice", place, again.organisation().siret().digits(), row));
            refused++;
        }
    }

    private static OrganisationDraft together(OrganisationDraft a, OrganisationDraft b) {
        return new OrganisationDraft(a.siret(), a.name(), or(a.legalFamily(), b.legalFamily()), or(a.buyerKind(), b.buyerKind()),
            or(a.address(), b.address()), or(a.postcode(), b.postcode()), or(a.commune(), b.commune()), or(a.communeCode(), b.communeCode()),
            or(a.departement(), b.departement()), or(a.qpv(), b.qpv()), activities(a.activities(), b.activities()));
    }

    private static <T> T or(T first, T second) {
        return first == null ? second : first;
    }

    private static String activities(String a, String b) {
        if (a == null || b == null || a.equals(b)) {
            return or(a, b);
        }
        Set<String> all = new LinkedHashSet<>(Arrays.asList(a.split("\\s*[,;]\\s*")));
        all.addAll(Arrays.asList(b.split("\\s*[,;]\\s*")));
        String joined = all.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
        return joined.length() > LONGEST_ACTIVITIES ? a : joined;
    }
}
