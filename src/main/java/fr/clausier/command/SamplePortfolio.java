package fr.clausier.command;

import fr.clausier.access.Account;
import fr.clausier.access.AccountDraft;
import fr.clausier.access.Accounts;
import fr.clausier.access.FacilitatorStructure;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.share.OperationShares;
import fr.clausier.contract.share.ShareDraft;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Json;
import fr.clausier.words.Language;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sample portfolio: its structure and accounts, and its files in the order a person would import them. */
final class SamplePortfolio {

    private final ApplicationContext context;
    private final Path folder;
    private final Fields portfolio;
    private FacilitatorStructure structure;

    SamplePortfolio(ApplicationContext context, Path folder) throws IOException {
        this.context = context;
        this.folder = folder;
        try {
            this.portfolio = Fields.of(Json.object(Files.readAllBytes(folder.resolve("portefeuille.json"))));
        } catch (Json.Malformed malformed) {
            throw new IOException("portefeuille.json, line " + malformed.line(), malformed);
        }
    }

    Siret createStructure() {
        Fields values = portfolio.object("structure");
        structure = context.getBean(Accounts.class).createStructure(Accounts.operator(), values.siret("siret"), values.text("name", 300)).get();
        return structure.siret();
    }

    /** Sends every file to its importer. @return how many were refused */
    int load(Client client) throws IOException, InterruptedException {
        int refused = send(client, "providers", "00-prestataires/prestataires.csv", "");
        for (Path sample : children(folder)) {
            for (Path file : children(sample)) {
                String name = sample.getFileName() + "/" + file.getFileName();
                if (name.endsWith("/dossier.json")) {
                    refused += send(client, "dossier", name, "");
                }
            }
            for (Path file : children(sample)) {
                String name = sample.getFileName() + "/" + file.getFileName();
                if (name.matches(".*/decp.*\\.(json|xml)")) {
                    refused += send(client, "decp", name, "&create=true");
                } else if (name.matches(".*/heures-.*\\.(xlsx|csv)")) {
                    refused += send(client, "hours", name, "");
                } else if (name.endsWith("/suites.json")) {
                    refused += new SampleSequel(client, this::organisation).send(file);
                }
            }
        }
        return refused;
    }

    private int send(Client client, String importer, String name, String parameters) throws IOException, InterruptedException {
        return ImportCommand.send(client, folder.resolve(name), importer, parameters + "&record=true");
    }

    /** An account to sign in with, once. */
    record SampleAccount(String role, String name, String token) { }

    List<SampleAccount> createAccounts() {
        List<SampleAccount> created = new ArrayList<>();
        for (Fields values : portfolio.list("accounts")) {
            Role role = values.requiredCode("role", Role.class);
            Long organisation = role == Role.FACILITATOR ? null : organisation(values.requiredSiret("siret"));
            Account account = context.getBean(Accounts.class).create(Accounts.operator(), new AccountDraft(values.text("email", 320),
                values.text("displayName", 200), Language.FR, role, structure.id(), organisation)).get();
            values.texts("operations").forEach(operation -> share(operation, values.requiredSiret("siret")));
            String token = context.getBean(OneTimeLinks.class).create(OneTimeLink.Purpose.SIGN_IN, account.id());
            created.add(new SampleAccount(CommandWords.words().of(role), account.displayName(), token));
        }
        return created;
    }

    /** Opens an operation of the samples to an observer's organisation. */
    private void share(String operation, Siret siret) {
        Scope facilitator = Scope.facilitator(Accounts.operator().actor(), structure.id());
        context.getBean(Contracts.class).operations(facilitator).stream().filter(each -> each.name().equals(operation)).forEach(each ->
            context.getBean(OperationShares.class).share(facilitator, each.id(), new ShareDraft(siret, null, null, "Convention de cofinancement")).get());
    }

    private long organisation(Siret siret) {
        return context.getBean(Organisations.class).find(Scope.facilitator(Accounts.operator().actor(), structure.id()), siret)
            .map(Organisation::id).orElseThrow(() -> new IllegalStateException("no such organisation in the samples: " + siret));
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
