package io.foyer.account.session;

import io.foyer.account.token.AccessToken;
import java.time.Instant;

/**
 * What a client holds while logged in.
 *
 * @param endsAt when the person has to log in again, however often they refresh
 */
public record Session(AccessToken accessToken, RefreshToken refreshToken, Instant endsAt) {}
