package fr.clausier.access.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import fr.clausier.access.oidc.Refusal.Raised;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;

/** What a provider says of itself under /.well-known/openid-configuration. @param leaving where one signs out there too; null when nowhere */
record Endpoints(URI authorization, URI token, URI userinfo, URI keys, URI leaving) {

    /** @throws Raised when it is not of this issuer, or lacks something, or leads to an address that is not safe */
    static Endpoints read(String document, String issuer) throws Raised {
        try {
            Map<String, Object> said = JSONObjectUtils.parse(document);
            if (!issuer.equals(said.get("issuer"))) {
                throw new Raised(Refusal.UNREACHABLE, null);
            }
            Object leaving = said.get("end_session_endpoint");
            return new Endpoints(address(said, "authorization_endpoint"), address(said, "token_endpoint"), address(said, "userinfo_endpoint"), address(said, "jwks_uri"),
                leaving == null ? null : address(said, "end_session_endpoint"));
        } catch (ParseException | IllegalArgumentException malformed) {
            throw new Raised(Refusal.UNREACHABLE, malformed);
        }
    }

    private static URI address(Map<String, Object> said, String name) throws Raised {
        URI address = URI.create(String.valueOf(said.get(name)));
        if (!OidcSettings.isSafe(address)) {
            throw new Raised(Refusal.UNREACHABLE, null);
        }
        return address;
    }
}
