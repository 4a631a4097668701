-- Ends the asking for everybody. KEYS: loading. ARGV: token, 1: not if somebody waits for the answer. Answers 1 if so.
local holder = redis.call('GET', KEYS[1])
if holder == ARGV[1] .. '+' and ARGV[2] == '1' then
    return 1
end
if holder == ARGV[1] or holder == ARGV[1] .. '+' then
    redis.call('DEL', KEYS[1])
end
return 0
