// An OpenID Connect provider for the tests, shaped as ProConnect: userinfo as a signed JWT, PKCE, client_secret_post, sign-out by id_token_hint.
// node provider.mjs PORT CLIENT_SECRET HOME   (HOME: address of the site that signs people in by it)
import { Provider } from 'oidc-provider';

const [port, secret, home] = process.argv.slice(2);
const issuer = `http://localhost:${port}`;

// whoever signs in as "claire" has the address claire@exemple.fr; "nonverifie.…" has one that nobody verified
const account = (id) => ({
  accountId: id,
  claims: () => ({ sub: id, email: `${id}@exemple.fr`, email_verified: !id.startsWith('nonverifie') }),
});

const provider = new Provider(issuer, {
  clients: [{
    client_id: 'clausier',
    client_secret: secret,
    redirect_uris: [`${home}/sign-in/oidc/callback`],
    post_logout_redirect_uris: [`${home}/sign-in`],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'client_secret_post',
    id_token_signed_response_alg: 'RS256',
    userinfo_signed_response_alg: 'RS256',
  }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  findAccount: (ctx, id) => account(id),
  features: { devInteractions: { enabled: true }, jwtUserinfo: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  pkce: { required: () => true },
  cookies: { keys: ['essai'] },
});

// what was asked for, for the test to look at
const known = ['response_type', 'client_id', 'redirect_uri', 'scope', 'state', 'nonce', 'code_challenge', 'code_challenge_method'];
provider.use(async (ctx, next) => {
  if (ctx.path === '/auth' && Object.keys(ctx.query).some((name) => !known.includes(name))) {
    ctx.throw(400, 'a parameter nobody asked for');
  }
  await next();
});

provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
