package fr.clausier.web.sample;

import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Proof;
import fr.clausier.participant.Proofs;
import fr.clausier.sampling.Sample;
import fr.clausier.sampling.SampleAnswers;
import fr.clausier.sampling.SampleDraft;
import fr.clausier.sampling.SampleReviews;
import fr.clausier.sampling.Samples;
import fr.clausier.sampling.SampleVerdict;
import fr.clausier.upload.evidence.EvidenceExamples;
import fr.clausier.upload.evidence.EvidenceFiles;
import fr.clausier.upload.evidence.EvidenceSubject;
import fr.clausier.web.SamplePortfolio;
import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Controls on the small portfolio: one heard again, one under review, one that awaits answers; and a file about a proof. */
public record SampleControls(Sample heard, Sample reviewed, Sample asked, long item, long sent, long proof) {

    public static SampleControls in(ApplicationContext context, SamplePortfolio sample) {
        Scope scope = Scope.facilitator(new Actor(sample.facilitator().id()), sample.contract().structureId());
        EvidenceFiles files = context.getBean(EvidenceFiles.class);
        Samples samples = context.getBean(Samples.class);
        Sample heard = frozen(context, scope, files);
        List<Long> items = samples.find(scope, heard.id()).orElseThrow().items().stream().map(each -> each.item().id()).toList();
        for (int i = 0; i < items.size(); i++) {
            decide(context, scope, items.get(i), i % 2 == 0 ? null : "Attestation de plus de trois mois au jour de l’embauche");
        }
        samples.askAgain(scope, heard.id(), samples.find(scope, heard.id()).orElseThrow().sample().version(), LocalDate.of(2026, 4, 30)).get();
        Sample reviewed = frozen(context, scope, files);
        Sample asked = draw(context, scope);
        Proof proof = context.getBean(Proofs.class).facts(scope).values().iterator().next().get(0);
        files.keep(scope, EvidenceSubject.PROOF, proof.id(), "attestation-caf-2026-03-20.pdf", EvidenceExamples.pdf("<< /OpenAction 3 0 R >>")).get();
        return new SampleControls(heard, reviewed, asked, samples.find(scope, reviewed.id()).orElseThrow().items().get(0).item().id(),
            samples.find(scope, asked.id()).orElseThrow().items().get(0).item().id(), proof.id());
    }

    private static Sample draw(ApplicationContext context, Scope scope) {
        return context.getBean(Samples.class).draw(scope, SampleDraft.read(Fields.of(Map.of("periodFrom", "2026-01-01", "periodTo", "2026-03-31", "share", "100", "leastEach",
            "1", "seed", "2026-04-06 7 12 23 31 44 +5", "seedSource", "Loto du 6 avril 2026, annoncé le 30 mars", "deadline", "2026-04-30")))).get();
    }

    private static Sample frozen(ApplicationContext context, Scope scope, EvidenceFiles files) {
        Sample sample = draw(context, scope);
        context.getBean(Samples.class).find(scope, sample.id()).orElseThrow().items().forEach(each -> files.keep(scope, EvidenceSubject.SAMPLE, each.item().id(),
            "attestation-france-travail.pdf", EvidenceExamples.pdf(each.item().reference())).get());
        context.getBean(SampleAnswers.class).send(scope, sample.id(), Map.of()).get();
        return context.getBean(Samples.class).freeze(scope, sample.id(), sample.version()).get();
    }

    private static void decide(ApplicationContext context, Scope scope, long item, String reason) {
        SampleReviews reviews = context.getBean(SampleReviews.class);
        SampleReviews.Sheet sheet = reviews.sheet(scope, item).orElseThrow();
        SampleVerdict verdict = reason == null ? SampleVerdict.ACCEPTED : SampleVerdict.REFUSED;
        Map<Long, SampleVerdict> files = new HashMap<>();
        sheet.files().forEach(each -> files.put(each.row().id(), verdict));
        reviews.decide(scope, item, sheet.view().item().version(), new SampleReviews.Decision(verdict, reason, files)).get();
    }

    /** Name of the picture and address of each page a facilitator opens on them. */
    public Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("samples", "/samples");
        pages.put("sample-new", "/samples/new");
        pages.put("sample-heard", "/samples/" + heard.id());
        pages.put("sample-item", "/sample-items/" + item);
        pages.put("sample-answer", "/samples/" + asked.id() + "/answer");
        pages.put("sample-files", "/sample-items/" + sent + "/files");
        pages.put("proof-files", "/proofs/" + proof + "/files");
        pages.put("evidence", "/evidence");
        return pages;
    }

    /** The same an employer opens. */
    public Map<String, String> answered() {
        return Map.of("provider-sample-answer", "/samples/" + heard.id() + "/answer");
    }
}
