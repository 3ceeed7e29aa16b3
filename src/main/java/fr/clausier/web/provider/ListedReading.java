package fr.clausier.web.provider;

import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.organisation.territory.Coordinates;
import fr.clausier.provider.Convention;
import fr.clausier.provider.ConventionDraft;
import fr.clausier.provider.listing.ProviderListPreview;
import fr.clausier.provider.listing.ProviderListPreview.Line;
import fr.clausier.provider.listing.ProviderListPreview.ListedState;
import fr.clausier.web.provider.ListedLine.Change;
import fr.clausier.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Rows of a list as its preview shows them: those that change something first, with old and new values. */
final class ListedReading {

    private static final int LINES_SHOWN = 500;

    private final Words words;
    private final List<Change> changes = new ArrayList<>();

    private ListedReading(Words words) {
        this.words = words;
    }

    static List<ListedLine> lines(Words words, ProviderListPreview preview) {
        return preview.lines().stream().sorted(Comparator.comparing((Line line) -> line.state() == ListedState.SAME)).limit(LINES_SHOWN)
            .map(line -> new ListedLine(line, new ListedReading(words).changes(line))).toList();
    }

    private List<Change> changes(Line line) {
        if (line.organisation() != null) {
            card(line.organisation(), line.provider().organisation());
        }
        if (line.organisation() != null && line.provider().at() != null) {
            change("latitude", degrees(line.at(), true), degrees(line.provider().at(), true));
            change("longitude", degrees(line.at(), false), degrees(line.provider().at(), false));
        }
        if (line.convention() != null) {
            dates(line.convention(), line.provider().convention());
        }
        return List.copyOf(changes);
    }

    private static String degrees(Coordinates at, boolean north) {
        return at == null ? "" : (north ? at.latitudeDegrees() : at.longitudeDegrees()).toPlainString();
    }

    private void card(Organisation known, OrganisationDraft said) {
        change("name", known.name(), said.name());
        change("legalFamily", words.of(known.legalFamily()), words.of(said.legalFamily()));
        change("address", known.address(), said.address());
        change("postcode", known.postcode(), said.postcode());
        change("commune", known.commune(), said.commune());
        change("communeCode", known.communeCode(), said.communeCode());
        change("departement", known.departement(), said.departement());
        change("qpv", known.qpv(), said.qpv());
        change("activities", known.activities(), said.activities());
    }

    private void dates(Convention held, ConventionDraft said) {
        change("validFrom", words.date(held.validFrom()), words.date(said.validFrom()));
        change("validTo", words.date(held.validTo()), words.date(said.validTo()));
    }

    private void change(String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before == null ? "" : before, after == null ? "" : after));
        }
    }
}
