-- Bookings are sold, their holds are over. Whoever holds one of the seats here lost the race in Postgres.
-- From ARGV 3: for each its id, how many seats it has, and the seats in ascending order.
if not loaded() then return 'unloaded' end
local over, sold, reads = {}, {}, {}

local function sell(id, ordinals)
    forget(id, ordinals)
    over[#over + 1] = holdKey(id)
    for _, ordinal in ipairs(ordinals) do
        over[#over + 1] = seatKey(ordinal)
        sold[#sold + 1] = ordinal
        local n = #reads
        reads[n + 1], reads[n + 2], reads[n + 3] = 'GET', 'u2', offset(ordinal)
    end
end

local arg = 3
while arg <= #ARGV do
    local last = arg + 1 + tonumber(ARGV[arg + 1])
    sell(ARGV[arg], {unpack(ARGV, arg + 2, last)})
    arg = last + 1
end
call('DEL', unpack(over))
for i, state in ipairs(call('BITFIELD', map, unpack(reads))) do
    if state ~= SOLD then show(sold[i], SOLD) end
end
publish()
return 'done'
