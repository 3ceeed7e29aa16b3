package fr.clausier.hours.annotated;

import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.intake.Preview;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.AnnotatedFile;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.words.Words;
import jakarta.inject.Singleton;

/** Gives an hours file back to whoever sent it, with what is to be mended said at its cells. */
@Singleton
public class AnnotatedImports {

    private final HoursImport imports;
    private final Uploads uploads;

    AnnotatedImports(HoursImport imports, Uploads uploads) {
        this.imports = imports;
        this.uploads = uploads;
    }

    /** The problems are those the file has as things stand now. Refused when the file cannot be read, absent when it is not the viewer's. */
    public Outcome<AnnotatedFile> of(Scope scope, long uploadId, Words words) {
        scope.require(Permission.DECLARE_HOURS);
        return imports.preview(scope, uploadId).fold(done -> Outcome.done(annotated(scope, done.value(), words)), Outcome::refused, Outcome::absent,
            changed -> Outcome.absent());
    }

    private AnnotatedFile annotated(Scope scope, Preview preview, Words words) {
        Upload upload = uploads.find(scope, preview.uploadId()).orElseThrow();
        return AnnotatedFile.of(upload, preview.problems(), words);
    }
}
