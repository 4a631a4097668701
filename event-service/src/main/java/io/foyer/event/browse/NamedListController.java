package io.foyer.event.browse;

import io.foyer.common.paging.PageQuery;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

/** Lists of venues and of performers, for everybody. */
@RestController
class NamedListController {

    private static final String VENUES = "/api/v1/venues";
    private static final String PERFORMERS = "/api/v1/performers";

    private final NamedLists lists;
    private final ListAnswers answers;

    NamedListController(NamedLists lists, ListAnswers answers) {
        this.lists = lists;
        this.answers = answers;
    }

    @GetMapping(VENUES)
    ResponseEntity<byte[]> venues(
            @RequestParam Optional<String> city, @Valid PageQuery page, NativeWebRequest request) {
        return answers.open(VENUES, asked("city", city), page, () -> lists.venues(city, page))
                .answer(request, answers.caching());
    }

    @GetMapping(PERFORMERS)
    ResponseEntity<byte[]> performers(
            @RequestParam Optional<String> name, @Valid PageQuery page, NativeWebRequest request) {
        return answers.open(
                        PERFORMERS, asked("name", name), page, () -> lists.performers(name, page))
                .answer(request, answers.caching());
    }

    private static Map<String, Object> asked(String parameter, Optional<String> value) {
        return value.<Map<String, Object>>map(given -> Map.of(parameter, given)).orElse(Map.of());
    }
}
