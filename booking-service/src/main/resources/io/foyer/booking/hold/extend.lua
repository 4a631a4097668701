-- Lets a hold (ARGV 3) last ARGV 4 milliseconds from now, but its seats be kept no longer than ARGV 5 milliseconds in
-- all, and never shortens it. ARGV 6: for how long streaks are remembered.
-- Answers "extended <until>", "capped", or "expired" when the hold is not alive any more, or has lost one of its seats.
local id = ARGV[3]
local value = call('GET', holdKey(id))
if not value then return 'expired' end
local account, till, list = string.match(value, '^([^|]*)|(%d+)|(.*)$')
local member, ordinals, keys = id .. '|' .. list, {}, {}
if not call('ZSCORE', holds, member) then return 'expired' end
for ordinal in string.gmatch(list, '%d+') do
    ordinals[#ordinals + 1] = ordinal
    keys[#keys + 1] = seatKey(ordinal)
end
for _, owner in ipairs(call('MGET', unpack(keys))) do
    if owner ~= id then return 'expired' end
end

local now, ending = nowMillis(), tonumber(till)
local since = streaks(account, ordinals)
local latest = math.huge
for i = 1, #ordinals do
    since[i] = since[i] or now -- a streak that was lost begins anew
    latest = math.min(latest, since[i] + ARGV[5])
end
if ending >= latest then return 'capped' end

ending = math.max(ending, math.min(now + ARGV[4], latest))
till = whole(ending)
for _, key in ipairs(keys) do call('SET', key, id, 'PXAT', till) end
call('SET', holdKey(id), account .. '|' .. till .. '|' .. list, 'PXAT', till)
call('ZADD', holds, till, member)
local holder = holderKey(account)
call('ZADD', holder, till, id .. '|' .. #ordinals)
local newest = call('ZREVRANGE', holder, 0, 0, 'WITHSCORES')
call('PEXPIREAT', holder, whole(tonumber(newest[2])))
setStreaks(account, ordinals, since, ending)
call('PEXPIRE', streakKey(account), ARGV[6])
return 'extended ' .. till
