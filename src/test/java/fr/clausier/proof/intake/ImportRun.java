package fr.clausier.proof.intake;

import com.sun.management.OperatingSystemMXBean;
import fr.clausier.access.AccountDraft;
import fr.clausier.access.Accounts;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Grouping;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.intake.Preview;
import fr.clausier.hours.intake.Recorded;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.words.Language;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** One import in a process of its own: looked at, recorded, looked at once more. Prints what it took on one line. */
public final class ImportRun {

    private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    static final String MARK = "MEASURED ";

    private final StringBuilder told = new StringBuilder(MARK);

    private ImportRun() { }

    /** @param arguments the workbook, a folder for the data, perhaps another workbook to import before, as an instance at work has done */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        try (ApplicationContext context = ApplicationContext.builder().banner(false).properties(Map.of("clausier.data", arguments[1],
                "clausier.today", "2026-04-10", "micronaut.server.port", -1)).start()) {
            Scope scope = settle(context);
            HoursImport imports = context.getBean(HoursImport.class);
            if (arguments.length > 2) {
                Path before = Path.of(arguments[2]);
                Preview seen = imports.preview(scope, before.getFileName().toString(), bytes(before)).get();
                imports.record(scope, seen.uploadId(), seen.fingerprint()).get();
            }
            new ImportRun().run(imports, scope, file);
        }
        System.exit(0);
    }

    private void run(HoursImport imports, Scope scope, Path file) throws Exception {
        HeapWatch heap = new HeapWatch();
        Preview seen = timed(() -> imports.preview(scope, file.getFileName().toString(), bytes(file)).get());
        if (!seen.isRecordable()) {
            throw new IllegalStateException(seen.problems().subList(0, Math.min(5, seen.problems().size())).toString());
        }
        long upload = seen.uploadId();
        String fingerprint = seen.fingerprint();
        int rows = seen.rows().size();
        seen = null;
        Recorded recorded = timed(() -> imports.record(scope, upload, fingerprint).get());
        int lines = recorded.lines().added();
        int people = recorded.people();
        recorded = null;
        boolean known = timed(() -> imports.preview(scope, upload).get()).isKnown();
        told.append(rows).append(' ').append(people).append(' ').append(lines).append(' ').append(known).append(' ').append(heap.idle() >> 20).append(' ')
            .append(heap.mostKept() >> 20).append(' ').append(heap.mostUsed() >> 20).append(' ').append(Files.size(file));
        System.out.println(told);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T timed(Supplier<T> thing) {
        long busy = MACHINE.getProcessCpuTime();
        long start = System.nanoTime();
        T made = thing.get();
        told.append((System.nanoTime() - start) / 1_000_000).append(' ').append((MACHINE.getProcessCpuTime() - busy) / 1_000_000).append(' ');
        return made;
    }

    /** A structure with the contracts the workbook names, each held by its employer. */
    private static Scope settle(ApplicationContext context) {
        Accounts accounts = context.getBean(Accounts.class);
        long structure = accounts.createStructure(Accounts.operator(), new Siret("90000000000017"), "Structure").get().id();
        long account = accounts.create(Accounts.operator(), new AccountDraft("f@exemple.fr", "F", Language.FR, Role.FACILITATOR, structure, null)).get().id();
        Scope scope = Scope.facilitator(new Actor(account), structure);
        for (int i = 0; i < LongWorkbook.CONTRACTS; i++) {
            Contract contract = context.getBean(Contracts.class).record(scope, ContractDraft.read(Fields.of(Map.of("buyerSiret", "20000000000017",
                "buyerName", "Ville", "number", LongWorkbook.contract(i), "object", "Travaux", "divided", true)))).get();
            Lot lot = context.getBean(Lots.class).add(scope, contract.id(), new LotDraft("01", "Lot", null, null, null, null, Grouping.NONE)).get();
            context.getBean(Lots.class).link(scope, lot.id(), new LinkDraft(new Siret(LongWorkbook.siret(i)), "Chantiers", LinkKind.HOLDER, "EI", false, null)).get();
        }
        return scope;
    }
}
