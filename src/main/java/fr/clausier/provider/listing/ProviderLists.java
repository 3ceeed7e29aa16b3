package fr.clausier.provider.listing;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.provider.Provider;
import fr.clausier.provider.Providers;
import fr.clausier.provider.listing.ProviderListPreview.Line;
import fr.clausier.provider.listing.ProviderListPreview.ListedState;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import fr.clausier.organisation.Organisations;
import fr.clausier.organisation.territory.Positions;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes in lists of employers, as a workbook or a text file: shown first, then recorded. The same file twice adds nothing. */
@Singleton
public class ProviderLists {

    private final Providers providers;
    private final Organisations organisations;
    private final Positions positions;
    private final Uploads uploads;
    private final Journal journal;

    ProviderLists(Providers providers, Organisations organisations, Positions positions, Uploads uploads, Journal journal) {
        this.providers = providers;
        this.organisations = organisations;
        this.positions = positions;
        this.uploads = uploads;
        this.journal = journal;
    }

    /** What recording the file would do; nothing is written. Refused when the file cannot be read or holds no list. */
    @Transactional
    public Outcome<ProviderListPreview> preview(Scope scope, Upload upload) {
        scope.require(Permission.RECORD_PROVIDERS);
        Outcome<List<Table>> tables = Tables.read(upload.fileName(), upload.content());
        if (!tables.isDone()) {
            return Outcome.refused(tables.problems());
        }
        ProviderList list = ProviderListReader.read(tables.get());
        Directory directory = new Directory(organisations.directory(scope), providers.conventions(scope), positions.typed(scope));
        List<Line> lines = list.providers().stream().map(directory::beside).toList();
        return lines.isEmpty() && !list.problems().isEmpty() ? Outcome.refused(list.problems())
            : Outcome.done(new ProviderListPreview(lines, list.problems(), list.refused()));
    }

    /** Records the usable rows in one transaction; what the list does not say is left as the directory knows it. */
    @Transactional
    public Outcome<ProviderListReport> record(Scope scope, Upload upload) {
        Outcome<ProviderListPreview> previewed = preview(scope, upload);
        if (!previewed.isDone()) {
            return Outcome.refused(previewed.problems());
        }
        ProviderListPreview preview = previewed.get();
        for (Line line : preview.lines()) {
            if (line.state() != ListedState.SAME) {
                Provider provider = providers.record(scope, line.provider().organisation(), line.provider().convention()).get();
                if (line.provider().at() != null) {
                    positions.place(scope, provider.organisation().id(), line.provider().at());
                }
            }
        }
        uploads.markRecorded(upload);
        ProviderListReport report = new ProviderListReport((int) preview.count(ListedState.NEW), (int) preview.count(ListedState.CHANGED),
            (int) preview.count(ListedState.SAME), preview.refused(), preview.problems());
        journal.record(scope, "provider-list.recorded", "upload", upload.id(), null, report.counts(upload.sha256()));
        return Outcome.done(report);
    }
}
