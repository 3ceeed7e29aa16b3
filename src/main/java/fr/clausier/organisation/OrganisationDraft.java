package fr.clausier.organisation;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Siret;

/** An organisation as a person or a list describes it. Post codes and commune codes are text: they may start with 0. */
public record OrganisationDraft(Siret siret, String name, LegalFamily legalFamily, BuyerKind buyerKind, String address, String postcode,
        String commune, String communeCode, String departement, String qpv, String activities) {

    public static OrganisationDraft read(Fields fields) {
        OrganisationDraft draft = new OrganisationDraft(fields.requiredSiret("siret"), fields.requiredText("name", 300),
            fields.code("legalFamily", LegalFamily.class), fields.code("buyerKind", BuyerKind.class), fields.text("address", 400),
            fields.text("postcode", 5), fields.text("commune", 200), fields.text("communeCode", 5), fields.text("departement", 3),
            fields.text("qpv", 8), fields.text("activities", 1000));
        draft.check(fields);
        return draft;
    }

    private void check(Fields fields) {
        refuseUnless(fields, "postcode", postcode, "[0-9]{5}", "postcode-format");
        refuseUnless(fields, "communeCode", communeCode, "[0-9AB]{5}", "commune-format");
        refuseUnless(fields, "departement", departement, "[0-9]{2,3}|2A|2B", "departement-format");
        refuseUnless(fields, "qpv", qpv, "QP[0-9]{6}|QN[0-9]{5}[NMI]", "qpv-format");
    }

    private static void refuseUnless(Fields fields, String field, String value, String shape, String code) {
        if (value != null && !value.matches(shape)) {
            fields.refuse(code, field);
        }
    }

    /** Only a number and a name, as contracts and hours name an organisation in passing. */
    public static OrganisationDraft named(Siret siret, String name, BuyerKind buyerKind) {
        return new OrganisationDraft(siret, name, null, buyerKind, null, null, null, null, null, null, null);
    }
}
